package laurel.intake.notice;

import java.util.ArrayList;
import java.util.List;

/** The text of a notice, the same as a page and as a Word file. */
record Wording(Notice notice, Letterhead head) {
  static final String TITLE = "关于补正职工“五小”创新成果申报材料的通知";

  static final List<String> COLUMNS = List.of("序号", "存在的问题", "位置", "通知要求", "请报送");

  String addressee() {
    return notice.unit() + "：";
  }

  List<String> body() {
    List<String> body = new ArrayList<>();
    int records = notice.records().size();
    body.add(
        "你单位报送的职工“五小”创新成果申报材料已经收到。经审核，其中 "
            + records
            + " 项"
            + (notice.must() > 0 ? "的材料不齐全或者不符合要求" : "有内容需要核实")
            + "，详见附表。");
    body.add(
        "请于"
            + head.until()
            + "前，按照附表逐项补正，将补正材料报送"
            + head.office()
            + "。标注“须补正”的各项，逾期未补正的，将影响该项成果的评审和公开；标注“请核实”的各项，确认无误的请书面说明。");
    body.add("补正材料的文件夹、文件名请仍用“单位+名称+联系人”，照片、视频、题库作为单独的文件报送，不要嵌入文档。请勿报送身份证号码。");
    body.add("特此通知。");
    return body;
  }

  String contact() {
    return head.contact().isEmpty() ? "" : "联系方式：" + head.contact();
  }

  static String degree(Notice.Item item) {
    return item.must() ? "须补正" : "请核实";
  }
}
