import { describe, expect, it } from 'vitest';
import { cascadeFor, segmentText } from '../../src/segment/index.ts';

/** ‖ stands behind the last character of a sentence. */
function expectBoundaries(marked: string, code: string, clauses = false): void {
  const text = marked.replaceAll('‖', '');
  let shown = '';
  let from = 0;
  for (const { end } of segmentText(text, cascadeFor(code, { clauses })).slice(0, -1)) {
    const last = text.slice(0, end).trimEnd().length;
    shown += `${text.slice(from, last)}‖`;
    from = last;
  }
  expect(shown + text.slice(from)).toBe(marked);
}

describe('sentence boundaries', () => {
  it.each<readonly [what: string, code: string, marked: string]>([
    // Note calls
    ['superscript', 'en', 'The vote was taken.¹²‖ It failed.'],
    ['superscript before the mark', 'fr', 'Le vote a eu lieu¹².‖ Il a échoué.'],
    ['brackets', 'ru', 'Голосование состоялось.[3]‖ Оно провалилось.(14)‖ Всё.'],
    ['plain digits', 'en', 'See the website.5‖ It is slow.'],
    ['plain digits behind a quotation', 'es', 'Es “un deber”.5‖ Nada más.'],
    ['no plain digits behind an abbreviation', 'en', 'See A/66/1/Corr.2 The text and Add.1 The annex.'],
    ['slash', 'en', 'It was adopted. 3/‖ It is in force.'],
    ['asterisks', 'de', 'Er kam.*‖ Sie ging.**‖ Ende.'],
    ['circled digits', 'zh', '会议通过。①‖委员会散会。'],
    // Quotations
    ['several sentences', 'fr', 'Il dit : «\u00a0C’est fini.‖ Partons.\u00a0»‖ Nul ne parla.'],
    ['narrow no-break blank', 'fr', '«\u202fQui\u202f?\u202f»‖ Nul ne sut.'],
    [
      'as printed of old',
      'fr',
      'Il a parlé de << la guerre >>.‖ Nul ne parla. << Et la paix ? >>'.replace('parla. <', 'parla.‖ <'),
    ],
    ['the mark outside', 'es', 'Dijo que “no”.‖ Se fue.'],
    ['a question that goes on', 'en', 'The question “Who pays?” was put.‖ No one spoke.'],
    ['a speaker', 'ru', '«Кто здесь?» — спросил он.‖ — Никого.‖ — Хорошо.'],
    ['a speaker', 'zh', '“谁来？”主席问。‖“我来。”秘书答道。‖会议继续。'],
    ['a speaker', 'ar', '«من هنا؟» سأل الرئيس.‖ ولم يجب أحد.'],
    ['inside a sentence', 'ar', 'طرح السؤال «من يدفع؟» مرتين.‖ ولم يجب أحد.'],
    ['a title that asks', 'zh', '《谁来负责？》一文很长。‖《公约》也长。'],
    ['German marks', 'de', 'Er sagte: „Ja.“‖ »Nein«, sagte sie.‖ »Wirklich?«‖ Er ging.'],
    ['brackets around', 'es', '(Se abre la sesión.)‖ El debate continúa.'],
    ['[sic]', 'en', 'They came […] and went.‖ […] It was late.'],
    // Labels
    ['numbers', 'en', '1. It began.‖ 2. It went on.‖ 10. It ended.'],
    ['letters', 'fr', 'a) Il vint.‖ b) Il partit.‖ ii) Il revint.'],
    ['Roman', 'es', 'I. Introducción.‖ II. Conclusiones.'],
    ['hyphen', 'ar', '12- اجتمع الفريق.‖ 13 - وافق عليه.'],
    ['words', 'ar', 'أولا. مقدمة.‖ ثانيا. خاتمة.'],
    ['behind a Chinese mark', 'zh', '会议开始。 12. 委员会散会。'.replace('开始。', '开始。‖')],
    ['divisions', 'en', 'Article 5. The Parties meet.‖ Rule 6. They vote.'],
    ['divisions', 'fr', 'Article premier. Le peuple vote.‖ Art. 2. Il élit.'],
    ['divisions', 'zh', '第五条。缔约方开会。‖第六条。缔约方表决。'],
    ['divisions that are cited', 'de', 'Vgl. Art. 5.‖ Das Gericht tagt.'],
    // Abbreviations
    ['titles', 'en', 'Messrs. Hill and Ms. Diaz met Lt. Col. Fox at St. Paul’s.‖ All spoke.'],
    ['titles', 'es', 'La Excma. Sra. Dña. Ana Ruiz y el Gral. Paz hablaron.‖ Ud. calló.'],
    ['citations', 'fr', 'Voir op. cit., par. 5, p. 12 et chap. II.‖ Cf. Doc. A/66/1.'],
    ['a citation that ends', 'en', 'It follows from art. 5.‖ The Court agreed with para. 12.‖ No one else did.'],
    ['et cetera', 'en', 'Pens, ink, etc. are bought.‖ So are desks, etc.‖ Nothing else is.'],
    ['several parts', 'de', 'Manche, z. B. Ärzte, d. h. Helfer, i. V. m. § 3, kamen.‖ Gut.'],
    ['several parts', 'es', 'Fue a los EE. UU. en mayo, p. ej. Boston.‖ Volvió de los EE.UU.‖ Calló.'],
    ['several parts', 'ru', 'Хлеб, т. е. Еда, и т. д. есть.‖ Вода и т. п.‖ Всё.'],
    ['quantities', 'ru', 'Расходы — 5 млн. долл. США.‖ Доход — 3 тыс.‖ Долг погашен.'],
    ['years and towns', 'ru', 'В 2010 г. в г. Минске.‖ Это было в 1995 г.‖ Потом — в XX в.‖ Ничего.'],
    ['calendars', 'ar', 'كان ذلك سنة 1433 هـ. الموافق 2012 م.‖ وانتهى.'],
    ['titles', 'ar', 'تكلم د. علي وأ. سامي.‖ ثم تكلم ج. ر. سميث.'],
    ['German ordinals', 'de', 'Die 65. Tagung begann am 3. Mai.‖ Der 5. Ausschuss tagte.'],
    ['dates', 'de', 'Am 4. 5. 2010 kam er.‖ Dann ging er.'],
    ['with a suffix', 'pt', 'Art. 1.º O povo vota.‖ Ver n.º 5 e p. ex. Lisboa.'],
    // Names and letters
    ['initials', 'en', 'J. A. Smith met W.E.B. Du Bois and A. de la Cruz.‖ They spoke.'],
    ['initials', 'ru', 'А. С. Пушкин и М.И. Иванов пришли.‖ Дж. Смит — нет.'],
    ['initials', 'zh', '由J. A. Smith先生和O. Tan女士发言。‖会议结束。'],
    ['lettered parts', 'en', 'It is in annex A.‖ Members of panel B.‖ Members agreed.'],
    ['states', 'en', 'The U.S. Government met in the U.K.‖ The rest did not.'],
    // Numbers, addresses, marks
    ['decimals', 'en', 'It rose to 3.5.‖ 15 States saw 2.75.‖ None fell.'],
    ['a sentence that opens with digits', 'ru', 'Он ушёл «домой».‖ 14 января он вернулся.'],
    ['addresses', 'en', 'See www.un.org/en.‖ Write to info@un.org.‖ Or https://x.org/A.B?C=D.'],
    ['addresses are no abbreviations', 'pt', 'Escreva a info@un.org.‖ As cartas não chegam.'],
    ['symbols', 'es', 'Véase A/RES/66/54.‖ También E/CN.4/2005/Sub.2/5.‖ Es todo.'],
    ['ellipsis', 'en', 'They came… and went...‖ Nobody knows.'],
    ['several marks', 'ar', 'ماذا؟!‖ لا شيء!!‖ حقا؟'],
    ['capitals', 'en', 'THE COUNCIL MET.‖ IT DECIDED.'],
    ['colons', 'en', 'The rule: Buyers pay.‖ That: is all.'],
    ['a forgotten blank', 'fr', 'La séance est levée.Les membres partent.‖ Fin.'.replace('levée.', 'levée.‖')],
    ['a forgotten blank', 'ar', 'انتهت الجلسة.‖وعاد الجميع.'],
    ['no blank at all', 'zh', '委员会开会！‖真的吗？！‖（见附件。）‖委员会散会｡‖ABC开始。'],
    ['Latin in Chinese', 'zh', 'It met. It left.委员会散会。'.replace('met.', 'met.‖').replace('left.', 'left.‖')],
    ['Spanish marks', 'es', '¡Basta!‖ ¿Y ahora?‖ «¿Quién?»‖ Nadie.'],
  ])('%s (%s): %s', (_, code, marked) => expectBoundaries(marked, code));
});

describe('clause boundaries', () => {
  it.each<readonly [what: string, code: string, marked: string]>([
    ['semicolons', 'en', 'It met;‖ it left.‖ It is over.'],
    ['not inside brackets', 'en', 'The texts (A/66/1; A/66/2 and Add.1; A/66/3) are here;‖ read them.'],
    ['a list', 'en', 'It decides:‖ (a) to meet;‖ (b) to vote;‖ and (c) to part.'],
    ['a list with commas', 'en', 'They should (i) collect data,‖ (ii) share data and (iii) use data.'],
    ['no list in a citation', 'en', 'Under articles 5 (a), (b) and (c), and 6, (b) and (d), it may.'],
    ['a colon without a list', 'en', 'The rule is simple: buyers pay.'],
    ['a numbered list', 'fr', 'Il décide\u00a0:‖ 1. De siéger\u00a0;‖ 2. De voter.'],
    ['a list with one bracket', 'es', 'Decide:‖ a) reunirse;‖ b) votar;‖ y c) separarse.'],
    ['a list', 'ru', 'Он постановляет:‖ а) собраться;‖ б) голосовать.'],
    ['a list', 'zh', '决定：‖(a)开会；‖(b)表决；‖（见附件；附录）散会。'],
    ['a list', 'ar', 'يقرر ما يلي:‖ (أ) أن يجتمع؛‖ (ب) أن يصوت؛‖ ويطلب ذلك.'],
    ['dashes', 'de', 'Er beschließt:‖ – zu tagen;‖ – abzustimmen.'],
    ['a list', 'pt', 'Decide:‖ a) reunir-se;‖ b) votar.'],
    ['another language', 'it', 'Decide:‖ a) di riunirsi;‖ b) di votare.‖ È finito.'],
  ])('%s (%s): %s', (_, code, marked) => expectBoundaries(marked, code, true));
});
