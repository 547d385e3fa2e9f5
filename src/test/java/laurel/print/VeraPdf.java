package laurel.print;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** The public checker of PDF/A and PDF/UA. */
public final class VeraPdf {
  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private VeraPdf() {}

  /** What a document does against PDF/UA-1 and against PDF/A-2a; empty for nothing. */
  public static List<String> faults(byte[] pdf) throws Exception {
    List<String> faults = new java.util.ArrayList<>(faults(pdf, PDFAFlavour.PDFUA_1));
    faults.addAll(faults(pdf, PDFAFlavour.PDFA_2_A));
    return faults;
  }

  private static List<String> faults(byte[] pdf, PDFAFlavour flavour) throws Exception {
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
          .map(a -> flavour + " " + a.getRuleId().getClause() + ": " + a.getMessage())
          .distinct()
          .toList();
    }
  }
}
