/** Files as other programs write them, made by hand after their habits: name of the file → its text. */
export const WILD: Readonly<Record<string, string>> = {
  'trados.tmx': `<?xml version="1.0" encoding="utf-8"?>
<tmx version="1.4">
  <header creationtool="SDL Language Platform" creationtoolversion="8.1" o-tmf="SDL TM8 Format" datatype="xml" segtype="sentence" adminlang="en-US" srclang="en-US" creationdate="20121019T083015Z" creationid="DOM\\user">
    <prop type="x-Recognizers">RecognizeAll</prop>
    <prop type="x-Subject:SinglePicklist">Crime,Drugs</prop>
    <prop type="x-TMName">CTOC</prop>
  </header>
  <body>
    <tu creationdate="20121019T083015Z" creationid="DOM\\user" changedate="20121020T083015Z" changeid="DOM\\user" lastusagedate="20121020T083015Z" usagecount="3">
      <prop type="x-LastUsedBy">DOM\\user</prop>
      <prop type="x-Context">0, 0</prop>
      <prop type="x-Origin">TM</prop>
      <prop type="x-ConfirmationLevel">ApprovedTranslation</prop>
      <tuv xml:lang="en-US">
        <seg>Recalling <bpt i="1" type="1" x="1" />its resolution<ept i="1" /> 5/1<ph x="2" type="5"/>,</seg>
      </tuv>
      <tuv xml:lang="fr-FR">
        <seg>Rappelant <bpt i="1" type="1" x="1" />sa résolution<ept i="1" /> 5/1<ph x="2" type="5"/>,</seg>
      </tuv>
    </tu>
  </body>
</tmx>`,
  'memoq.tmx': `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
  <header creationtool="MemoQ" creationtoolversion="9.12.10" segtype="sentence" adminlang="en-us" creationid="ann" srclang="en" o-tmf="MemoQTM" datatype="unknown">
    <prop type="defclient">UN</prop>
    <prop type="name">CTOC</prop>
    <prop type="description"></prop>
  </header>
  <body>
    <tu changedate="20121019T083015Z" creationdate="20121019T083015Z" creationid="ann" changeid="ann">
      <prop type="client">UN</prop>
      <prop type="x-context-pre">&lt;seg&gt;Before&lt;/seg&gt;</prop>
      <prop type="x-context-post">&lt;seg&gt;After &lt;bpt i='1'&gt;{}&lt;/bpt&gt;&lt;/seg&gt;</prop>
      <prop type="corrected">no</prop>
      <tuv xml:lang="en"><prop type="x-note">n</prop><seg>Decides <bpt i='1' type='bold'>{}</bpt>to<ept i='1'>{}</ept> meet<ph type='fmt'>&lt;tab/&gt;</ph>;</seg></tuv>
      <tuv xml:lang="ar"><seg>يقرر <bpt i='1' type='bold'>{}</bpt>أن<ept i='1'>{}</ept> يجتمع<ph type='fmt'>&lt;tab/&gt;</ph>؛</seg></tuv>
    </tu>
  </body>
</tmx>`,
  'wordfast.tmx': `<?xml version="1.0" ?>
<!DOCTYPE tmx SYSTEM "tmx11.dtd">
<tmx version="1.1">
<header creationtool="Wordfast" creationtoolversion="5.53" segtype="sentence" o-tmf="Wordfast" adminlang="EN-US" srclang="EN-US" datatype="rtf" o-encoding="UTF-8"></header>
<body>
<tu creationdate="20121019T083015Z" creationid="AB" usagecount="0">
<prop type="Att::Client">UN</prop>
<tuv lang="EN-US"><seg>Requests <ut>{\\b </ut>States<ut>}</ut> to act.</seg></tuv>
<tuv lang="FR-FR"><seg>Prie <ut>{\\b </ut>les États<ut>}</ut> d’agir.</seg></tuv>
</tu>
</body>
</tmx>`,
  'omegat.tmx': `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx11.dtd">
<tmx version="1.1">
  <header creationtool="OmegaT" o-tmf="OmegaT TMX" adminlang="EN-US" datatype="plaintext" creationtoolversion="4.3.2" segtype="sentence" srclang="EN-US"/>
  <body>
<!-- Default translations -->
    <tu>
      <tuv lang="EN-US"><seg>Notes &lt;f0&gt;that&lt;/f0&gt; it</seg></tuv>
      <tuv lang="FR" changeid="me" changedate="20121019T083015Z" creationid="me" creationdate="20121019T083015Z"><seg>Note &lt;f0&gt;que&lt;/f0&gt;</seg></tuv>
    </tu>
<!-- Alternative translations -->
    <tu>
      <prop type="file">a.docx</prop>
      <prop type="prev">Before</prop>
      <note>A remark</note>
      <tuv lang="EN-US"><seg>Also</seg></tuv>
      <tuv lang="FR"><seg>Aussi</seg></tuv>
    </tu>
  </body>
</tmx>`,
  'deepl.tmx': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<tmx version="1.4"><header creationtool="DeepL" creationtoolversion="1.0" datatype="PlainText" segtype="sentence" adminlang="en" srclang="en" o-tmf="ATM"/><body><tu><tuv xml:lang="en"><seg>Hello&#x20;<ph/>world</seg></tuv><tuv xml:lang="pt-BR"><seg>Olá<ph/> mundo</seg></tuv></tu><tu tuid="1"><tuv xml:lang="EN"><seg>One</seg></tuv><tuv xml:lang="PT-BR"><seg>Um</seg></tuv></tu></body></tmx>`,
  'phrase.tmx': `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
<header creationtool="Memsource" creationtoolversion="1" segtype="sentence" o-tmf="Memsource" adminlang="en" srclang="en" datatype="unknown"/>
<body>
<tu tuid="1234" creationdate="20121019T083015Z" creationid="ann" changedate="20121019T083015Z" changeid="ann">
<prop type="client">UN</prop>
<prop type="previous_source_text"/>
<note>multi
line</note>
<tuv xml:lang="en"><seg>Draws the attention {1}of{2} States</seg></tuv>
<tuv xml:lang="zh_cn"><seg>提请{1}各国{2}注意</seg></tuv>
<tuv xml:lang="fr_ca"><prop type="reviewed">true</prop><seg>Appelle {1}l’attention{2} des États</seg></tuv>
</tu></body></tmx>`,
  'okapi.xlf': `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:okp="okapi-framework:xliff-extensions" xmlns:its="http://www.w3.org/2005/11/its" xmlns:itsxlf="http://www.w3.org/ns/its-xliff/" its:version="2.0">
<file original="word/document.xml" source-language="en-us" target-language="fr-fr" datatype="x-undefined" okp:inputEncoding="UTF-8">
<body>
<group id="g1" restype="x-table"><group id="g2">
<trans-unit id="NFDBB2FA9-tu1" xml:space="preserve" approved="yes">
<source xml:lang="en-us">Recalling <g id="1" ctype="x-bold;">its resolution</g> 5/1<x id="2"/>. Second.</source>
<seg-source><mrk mid="0" mtype="seg">Recalling <g id="1" ctype="x-bold;">its resolution</g> 5/1<x id="2"/>.</mrk> <mrk mid="1" mtype="seg">Second.</mrk></seg-source>
<target xml:lang="fr-fr" state="final"><mrk mid="0" mtype="seg" okp:matchType="EXACT">Rappelant <g id="1" ctype="x-bold;">sa résolution</g> 5/1<x id="2"/>.</mrk> <mrk mid="1" mtype="seg">Deuxième.</mrk></target>
<alt-trans mid="0" match-quality="95" origin="TM" okp:matchType="FUZZY"><source xml:lang="en-us">Recalling its</source><target xml:lang="fr-fr">Rappelant</target></alt-trans>
<note annotates="target" priority="1">check</note>
</trans-unit></group></group>
</body></file></xliff>`,
  'memoq.mqxliff': `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2" xmlns:mq="MQXliff" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<file original="a.docx" source-language="en" target-language="ar" datatype="x-memoq" mq:x="1">
<header><skl><external-file href="x"/></skl><mq:export-path>C:\\x</mq:export-path></header>
<body>
<trans-unit id="1" mq:status="ManuallyConfirmed" mq:firstrowcreator="ann" mq:segpart="0" xml:space="preserve">
<source xml:space="preserve">Decides <bpt id="1" rid="1" ctype="bold">{}</bpt>to<ept id="2" rid="1">{}</ept> meet<ph id="3">&lt;mq:rxt displaytext="x" val="y"/&gt;</ph>;</source>
<target xml:space="preserve">يقرر <bpt id="1" rid="1" ctype="bold">{}</bpt>أن<ept id="2" rid="1">{}</ept> يجتمع<ph id="3">&lt;mq:rxt displaytext="x" val="y"/&gt;</ph>؛</target>
<mq:minorversions><mq:historical-unit mq:status="Edited"><source>old</source><target>قديم</target></mq:historical-unit></mq:minorversions>
<mq:comments60><mq:comment id="1">c</mq:comment></mq:comments60>
</trans-unit></body></file></xliff>`,
  'trados.sdlxliff': `<?xml version="1.0" encoding="utf-8"?><xliff xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2" sdl:version="1.0"><doc-info xmlns="http://sdl.com/FileTypes/SdlXliff/1.0"><cmt-defs><cmt-def id="c1"><Comments><Comment severity="Low" user="u" date="2012-10-19T00:00:00">look</Comment></Comments></cmt-def></cmt-defs></doc-info><file original="a.docx" datatype="x-sdlfilterframework2" source-language="en-US" target-language="fr-FR"><header><file-info xmlns="http://sdl.com/FileTypes/SdlXliff/1.0"><value key="SDL:FileId">x</value></file-info><tag-defs xmlns="http://sdl.com/FileTypes/SdlXliff/1.0"><tag id="1"><bpt name="cf" word-end="false">&lt;cf bold="True"&gt;</bpt><ept name="cf">&lt;/cf&gt;</ept></tag></tag-defs></header><body><group><sdl:cxts><sdl:cxt id="1"/></sdl:cxts><trans-unit id="tu1"><source>Recalling <g id="1">its</g> resolution. Second one.</source><seg-source><mrk mtype="seg" mid="1">Recalling <g id="1">its</g> resolution.</mrk> <mrk mtype="seg" mid="2">Second <mrk mtype="x-sdl-comment" sdl:cid="c1">one</mrk>.</mrk></seg-source><target><mrk mtype="seg" mid="1">Rappelant <g id="1">sa</g> résolution.</mrk> <mrk mtype="seg" mid="2"/></target><sdl:seg-defs><sdl:seg id="1" conf="ApprovedTranslation" origin="tm" origin-system="x" percent="100"><sdl:value key="x">y</sdl:value></sdl:seg><sdl:seg id="2" conf="Draft"/></sdl:seg-defs></trans-unit></group><trans-unit id="tu2" translate="no"><source><x id="5"/></source></trans-unit></body></file></xliff>`,
  'phrase.mxliff': `<?xml version='1.0' encoding='UTF-8'?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:m="http://www.memsource.com/mxlf/2.0" version="1.2" m:version="2.4"><file original="a.docx" source-language="en" target-language="zh_cn" datatype="x-docx" m:file-format="docx"><header/><body><group id="0" m:para-id="0"><context-group><context context-type="x-key">k</context></context-group><trans-unit id="abc:0" m:confirmed="1" m:locked="false" m:score="0.99" m:gross-score="1.01" m:para-id="0" xml:space="preserve"><source>{b&gt;Decides&lt;b} to meet</source><target>{b&gt;决定&lt;b}开会</target><alt-trans origin="memsource-tm"><target>决定</target></alt-trans><m:tunit-metadata><m:mark id="1"><m:type>b</m:type><m:content>&lt;b&gt;</m:content></m:mark></m:tunit-metadata></trans-unit></group></body></file></xliff>`,
  'module.xlf': `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" xmlns:x="urn:x" version="2.0" srcLang="en-US" trgLang="fr-FR"><file id="f1" original="a"><skeleton href="a"/><group id="g"><unit id="u1" x:a="b"><mtc:matches><mtc:match ref="#m1" matchQuality="95" origin="TM"><source>Recalling</source><target>Rappelant</target></mtc:match></mtc:matches><notes><note id="n" appliesTo="target" priority="1">check</note></notes><originalData><data id="d1">&lt;b&gt;</data><data id="d2">&lt;/b&gt;</data></originalData><segment id="s1" state="final"><source><mrk id="m1" type="mtc:match">Recalling</mrk> <pc id="1" dataRefStart="d1" dataRefEnd="d2">its</pc> text<ph id="2" equiv="[1]"/>.</source><target><mrk id="m1" type="mtc:match">Rappelant</mrk> <pc id="1" dataRefStart="d1" dataRefEnd="d2">sa</pc> texte<ph id="2" equiv="[1]"/>.</target></segment><ignorable><source> </source></ignorable><segment><source>Second.</source></segment></unit></group></file></xliff>`,
};
