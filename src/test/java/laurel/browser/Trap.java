package laurel.browser;

import java.util.List;

/**
 * A text that wants to be something else: markup, a script, an expression of a template, a link
 * that runs, a text that turns around, a word without an end. What a script of it would do is call
 * {@code canary}, which every page has.
 */
public enum Trap {
  SCRIPT(
      "<script>canary(1)</script><img src=x onerror=\"canary(2)\"><details open"
          + " ontoggle=canary(3)>"),
  BREAKOUT(
      "\"'><svg onload=canary(4)><style>body{display:none}</style></textarea></title></script>"),
  TEMPLATE(
      "${7*7}<#assign x=1>[=7*7]{{7*7}}<@x/><#include \"/etc/passwd\">"
          + "${\"freemarker.template.utility.Execute\"?new()(\"id\")}<%= 7*7 %>#{7*7}"),
  LINK(
      "[按](javascript:canary(5))![图](javascript:canary(6))<a href='javascript:canary(7)'>链</a>"
          + "[数](data:text/html,<script>canary(8)</script>)[旧](vbscript:canary)"
          + "<javascript:canary(9)>[编](&#106;avascript:canary(10))[空](java\tscript:canary(11))"),
  BIDI("\u202E反过来\u2066\u200B\u200D\uFEFF\u2067\u200F尾"),
  FOUR_BYTES("𠮷𡃁𪚥😀👨‍👩‍👧\uD842\uDFB7\uDB40\uDD00e\u0301" + "a\u0300\u0301\u0302".repeat(40)),
  LONG("长".repeat(400) + "W".repeat(4000)),
  ENTITIES(
      "&lt;script&gt;&#0;&#x26;&amp;lt;]]><!-- --!> <?php ?><![CDATA[x]]>&notanentity;&colon;"),
  FRAME(
      "--><iframe src=//evil.invalid/></iframe><base href=//evil.invalid/><meta http-equiv=refresh"
          + " content=0;//evil.invalid><link rel=stylesheet href=//evil.invalid/a.css>"),
  OFFICE("=HYPERLINK(\"http://evil.invalid\")|`rm`;$(id)\\u003cscript\\u003e+cmd|' /C calc'!A0"),
  FORM(
      "<form action=//evil.invalid><input name=a><button"
          + " formaction=javascript:canary(12)>x</button></form>"),
  JSON("</script><script>canary(13)//\\\",\\\"__proto__\\\":{\\\"x\\\":1}}\u2028canary(14)\u2029"),
  STYLE(
      "*{background:url(//evil.invalid)}@import '//evil.invalid';expression(canary(15))<b"
          + " style=x:y>"),
  CONTROL("\t\r\n \u0001\u0007\u001b[31m\u0085\u00ad\uFFFE\u000b"),
  CLOSING("</p></div></main></body></html><plaintext><noscript><xmp><title>"),
  WIDE("&nbsp;".repeat(300) + "\u00A0".repeat(600) + "\u2060".repeat(300) + "ＷＷ".repeat(300)),
  SIGNS("-".repeat(900) + "_".repeat(900) + "/".repeat(300) + "......!!!!!!%s%n{0}''{1,number}");

  private final String text;

  Trap(String text) {
    this.text = text;
  }

  /** The trap after a mark by which it is found again, e.g. {@code 甲3乙}. */
  public String after(String mark) {
    return mark + text;
  }

  /** Its place among all, by which records are numbered. */
  public int nth() {
    return all().indexOf(this);
  }

  /** Every trap, in its order. */
  public static List<Trap> all() {
    return List.of(values());
  }
}
