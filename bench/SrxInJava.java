// Cuts texts by an SRX file as two Java programs do, to see whether they find the boundaries that we find.
//   java bench/SrxInJava.java okapi|omegat RULES.srx TEXTS.tsv      one text a line behind its language; prints offsets, one text a line
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

public class SrxInJava {
  record Rule(boolean breaks, String before, String after) {}

  interface Search {
    /** Adds the places of one rule that no earlier rule has decided. */
    void run(String text, Map<Integer, Boolean> places);
  }

  public static void main(String[] arguments) throws Exception {
    boolean okapi = arguments[0].equals("okapi");
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Element root = factory.newDocumentBuilder().parse(arguments[1]).getDocumentElement();
    Map<String, List<Search>> cascades = new HashMap<>();
    for (Element cascade : below(root, "languagerule")) {
      List<Search> searches = new ArrayList<>();
      for (Element rule : below(cascade, "rule")) {
        boolean breaks = !rule.getAttribute("break").equals("no");
        Rule read = new Rule(breaks, textOf(rule, "beforebreak"), textOf(rule, "afterbreak"));
        searches.add(okapi ? likeOkapi(read) : likeOmegaT(read));
      }
      cascades.put(cascade.getAttribute("languagerulename"), searches);
    }
    List<Element> maps = below(root, "languagemap");
    StringBuilder out = new StringBuilder();
    for (String line : Files.readAllLines(Path.of(arguments[2]))) {
      String[] parts = line.split("\t", 2);
      Map<Integer, Boolean> places = new TreeMap<>();
      for (Element map : maps) {
        if (!Pattern.compile(map.getAttribute("languagepattern"), Pattern.CASE_INSENSITIVE).matcher(parts[0]).matches()) continue;
        for (Search search : cascades.get(map.getAttribute("languagerulename"))) search.run(parts[1], places);
        break;
      }
      places.forEach((place, breaks) -> out.append(breaks ? place + " " : ""));
      out.append('\n');
    }
    System.out.print(out);
  }

  /** Both sides in one expression, searched on from where the first ended. */
  static Search likeOkapi(Rule rule) {
    Pattern pattern = Pattern.compile("(" + rule.before + ")(" + rule.after + ")");
    return (text, places) -> {
      Matcher matcher = pattern.matcher(text);
      matcher.useTransparentBounds(true);
      int last = -1;
      for (int start = 0; start != last && matcher.find(start); ) {
        last = start;
        start = matcher.end(1);
        places.putIfAbsent(start, rule.breaks);
      }
    };
  }

  /** Each side searched through the text on its own; a place is where an end of the one meets a beginning of the other. */
  static Search likeOmegaT(Rule rule) {
    Pattern beforePattern = Pattern.compile(rule.before, Pattern.DOTALL);
    Pattern afterPattern = Pattern.compile(rule.after, Pattern.DOTALL);
    return (text, places) -> {
      Matcher before = beforePattern.matcher(text);
      Matcher after = afterPattern.matcher(text);
      if (!after.find()) return;
      while (before.find()) {
        while (after.start() < before.end()) if (!after.find()) return;
        if (after.start() == before.end()) places.putIfAbsent(before.end(), rule.breaks);
      }
    };
  }

  static String textOf(Element rule, String name) {
    List<Element> found = below(rule, name);
    return found.isEmpty() ? "" : found.get(0).getTextContent();
  }

  static List<Element> below(Element element, String name) {
    NodeList nodes = element.getElementsByTagNameNS("*", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) elements.add((Element) nodes.item(i));
    return elements;
  }
}
