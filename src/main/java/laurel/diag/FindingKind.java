package laurel.diag;

/**
 * Everything that can be wrong with content, each with a stable id that users see, and that a
 * programme names to give it another weight ({@code severity} in its file). What each one says
 * stands in {@link FindingTexts}.
 */
public enum FindingKind {
  // ---- read: files and their syntax
  /** A file or folder cannot be read at all. */
  FILE_UNREADABLE("file.unreadable", Severity.ERROR),
  /**
   * A link that leads out of the content folder, to a folder or nowhere, or into {@code private} or
   * {@code evidence} from elsewhere.
   */
  FILE_LINK("file.link", Severity.ERROR),
  /** A name with characters that cannot be seen. */
  FILE_NAME("file.name", Severity.ERROR),
  /** Two files whose names are the same text in form C. */
  FILE_TWICE("file.twice", Severity.ERROR),
  /** A folder or file that no part of the site reads, most likely misspelt. */
  FILE_UNEXPECTED("file.unexpected", Severity.WARNING),
  /** More than any real file holds. */
  FILE_TOO_LARGE("file.too-large", Severity.ERROR),
  /** Text, but not in UTF-8. */
  FILE_ENCODING("file.encoding", Severity.ERROR),
  /** No text in any encoding that we know. */
  FILE_NOT_TEXT("file.not-text", Severity.ERROR),
  /** Nothing in it. */
  FILE_EMPTY("file.empty", Severity.ERROR),
  /** A file that the record names and that is not in its folder. */
  FILE_MISSING("file.missing", Severity.ERROR),
  /** A path that leaves the record's folder. */
  PATH_OUTSIDE("path.outside", Severity.ERROR),
  /** A record's folder without the record. */
  RECORD_MISSING("record.missing", Severity.ERROR),
  /** The same record as YAML and as JSON. */
  RECORD_TWICE("record.twice", Severity.ERROR),
  /** The file holds a list or a text in place of keys. */
  RECORD_NOT_FIELDS("record.not-fields", Severity.ERROR),
  /** A folder or file name that can be no public address. */
  ID_INVALID("id.invalid", Severity.ERROR),
  /** A page without its head. */
  PAGE_FRONT_MATTER("page.front-matter", Severity.ERROR),
  /** Broken YAML of no known cause. */
  SYNTAX_YAML("syntax.yaml", Severity.ERROR),
  /** A tab where YAML wants spaces. */
  SYNTAX_TAB("syntax.tab", Severity.ERROR),
  /** A colon without a space after it, or a full-width one. */
  SYNTAX_COLON("syntax.colon", Severity.ERROR),
  /** A second colon in a value without quotes. */
  SYNTAX_COLON_IN_VALUE("syntax.colon-in-value", Severity.ERROR),
  /** A quote that is never closed. */
  SYNTAX_QUOTE("syntax.quote", Severity.ERROR),
  /** Text after the closing quote. */
  SYNTAX_AFTER_QUOTE("syntax.after-quote", Severity.ERROR),
  /** A value that begins with a sign that means something to YAML. */
  SYNTAX_SIGN("syntax.sign", Severity.ERROR),
  /** Lines that do not begin below each other. */
  SYNTAX_INDENT("syntax.indent", Severity.ERROR),
  /** An alias of nothing. */
  SYNTAX_ALIAS("syntax.alias", Severity.ERROR),
  /** A key that is no text. */
  SYNTAX_KEY("syntax.key", Severity.ERROR),
  /** More than one document in a file. */
  SYNTAX_DOCUMENTS("syntax.documents", Severity.ERROR),
  /** Too many levels. */
  SYNTAX_DEPTH("syntax.depth", Severity.ERROR),
  /** Too many values, aliases counted as often as they are used. */
  SYNTAX_VALUES("syntax.values", Severity.ERROR),
  /** A line of YAML that a parser would be busy with for minutes. */
  SYNTAX_LINE("syntax.line", Severity.ERROR),
  /** Broken JSON. */
  SYNTAX_JSON("syntax.json", Severity.ERROR),
  /** A key like a known one. */
  KEY_UNKNOWN("key.unknown", Severity.ERROR),
  /** A key like none. */
  KEY_STRANGE("key.strange", Severity.ERROR),
  /** The same key again, by either name. */
  KEY_TWICE("key.twice", Severity.ERROR),
  /** A list or keys where one value belongs. */
  VALUE_NOT_TEXT("value.not-text", Severity.ERROR),
  /** One value or a list where keys belong. */
  VALUE_NOT_FIELDS("value.not-fields", Severity.ERROR),
  /** No date. */
  VALUE_DATE("value.date", Severity.ERROR),
  /** May be two dates. */
  VALUE_DATE_AMBIGUOUS("value.date-ambiguous", Severity.ERROR),
  /** A day that never was. */
  VALUE_DATE_IMPOSSIBLE("value.date-impossible", Severity.ERROR),
  /** A spreadsheet's number in place of a date. */
  VALUE_DATE_SERIAL("value.date-serial", Severity.WARNING),
  /** A date of a person's form, kept as typed. */
  VALUE_ROUGH_DATE("value.rough-date", Severity.WARNING),
  /** A month where a day is needed. */
  VALUE_DAY("value.day", Severity.ERROR),
  /** Neither yes nor no. */
  VALUE_YES_NO("value.yes-no", Severity.ERROR),
  /** No whole number. */
  VALUE_WHOLE("value.whole", Severity.ERROR),
  /** No number. */
  VALUE_NUMBER("value.number", Severity.ERROR),
  /** No size of a file. */
  VALUE_SIZE("value.size", Severity.ERROR),
  /** A private-use character of an old system. */
  TEXT_PRIVATE_USE("text.private-use", Severity.ERROR),
  /** A control character. */
  TEXT_CONTROL("text.control", Severity.ERROR),
  /** A character that turns the order of others round. */
  TEXT_BIDI("text.bidi", Severity.ERROR),
  /** What was left of a character that got lost. */
  TEXT_BROKEN("text.broken", Severity.ERROR),
  /** Invisible characters, taken out. */
  TEXT_INVISIBLE("text.invisible", Severity.WARNING),
  /** Pictographs, taken out. */
  TEXT_EMOJI("text.emoji", Severity.WARNING),
  /** A workbook of Excel 97 or of WPS. */
  TABLE_OLD_EXCEL("table.old-excel", Severity.ERROR),
  /** A workbook with a password. */
  TABLE_ENCRYPTED("table.encrypted", Severity.ERROR),
  /** A web page under the name of a workbook. */
  TABLE_HTML("table.html", Severity.ERROR),
  /** Something else under the name of a workbook. */
  TABLE_NOT_EXCEL("table.not-excel", Severity.ERROR),
  /** A workbook that breaks off or contradicts itself. */
  TABLE_DAMAGED("table.damaged", Severity.ERROR),
  /** More rows, text or unpacked bytes than any real table has. */
  TABLE_TOO_LARGE("table.too-large", Severity.ERROR),
  /** CSV in an encoding that cannot be made certain. */
  TABLE_ENCODING("table.encoding", Severity.ERROR),
  /** CSV with a quote that is never closed. */
  TABLE_QUOTE("table.quote", Severity.ERROR),
  /** No row names the columns that are needed. */
  TABLE_HEADER("table.header", Severity.ERROR),
  /** A column that is not read. */
  TABLE_COLUMN_UNKNOWN("table.column-unknown", Severity.WARNING),
  /** Two columns for the same. */
  TABLE_COLUMN_TWICE("table.column-twice", Severity.ERROR),
  /** A formula whose result is an error. */
  TABLE_CELL_ERROR("table.cell-error", Severity.ERROR),
  /** A formula whose result was not saved. */
  TABLE_FORMULA("table.formula", Severity.ERROR),
  /** An identity number in a column that is read. */
  TABLE_IDENTITY("table.identity", Severity.ERROR),
  /** An identity number elsewhere. */
  TABLE_IDENTITY_UNREAD("table.identity-unread", Severity.WARNING),
  /** A hidden row or column with something in it. */
  TABLE_HIDDEN("table.hidden", Severity.WARNING),
  /** A last row of a single cell, taken for a remark. */
  TABLE_REMARK("table.remark", Severity.NOTE),
  /** A row that counts the records of a table or says that a level stayed empty. */
  TABLE_TOTAL("table.total", Severity.NOTE),
  /** A decision that is no known word. */
  ROUND_DECISION("round.decision", Severity.ERROR),
  /** Said in a round's table and in the file beside it. */
  ROUND_SAID_TWICE("round.said-twice", Severity.ERROR),

  // ---- probe: what media files are
  /** Subtitles or chapters in which not one cue can be read. */
  CUES_NONE("subtitles.none", Severity.ERROR),
  /** Neither UTF-8 nor UTF-16 nor GB 18030. */
  CUES_ENCODING("subtitles.encoding", Severity.ERROR),
  /** A timing line that cannot be understood; the cue is left out. */
  CUES_TIME("subtitles.time", Severity.WARNING),
  /** Ends before it starts; the cue is left out. */
  CUES_BACKWARDS("subtitles.backwards", Severity.WARNING),
  /** Starts before the one above it. */
  CUES_ORDER("subtitles.order", Severity.WARNING),
  /** Subtitles or chapters of which the last begins behind the end of their video. */
  CUES_BEYOND_END("subtitles.beyond-end", Severity.WARNING),
  /** A media file that cannot be opened. */
  MEDIA_UNREADABLE("media.unreadable", Severity.ERROR),
  /** A media file of 0 bytes. */
  MEDIA_EMPTY("media.empty", Severity.ERROR),
  /** By content another format than its name says. */
  MEDIA_WRONG_NAME("media.wrong-name", Severity.ERROR),
  /** A format that is known but not read. */
  MEDIA_UNSUPPORTED("media.unsupported", Severity.ERROR),
  /** No picture at all. */
  PHOTO_WRONG_TYPE("photo.wrong-type", Severity.ERROR),
  /** A picture whose header makes no sense. */
  PHOTO_BROKEN("photo.broken", Severity.ERROR),
  /** A picture that ends too early. */
  PHOTO_TRUNCATED("photo.truncated", Severity.ERROR),
  /** More pixels than can be decoded safely. */
  PHOTO_TOO_MANY_PIXELS("photo.too-many-pixels", Severity.ERROR),
  /** Only its first picture will be shown. */
  PHOTO_ANIMATED("photo.animated", Severity.WARNING),
  /** No video at all. */
  VIDEO_WRONG_TYPE("video.wrong-type", Severity.ERROR),
  /** Boxes that make no sense. */
  VIDEO_BROKEN("video.broken", Severity.ERROR),
  /** Ends before its last box does. */
  VIDEO_TRUNCATED("video.truncated", Severity.ERROR),
  /** No moov box: a recording that was never finished. */
  VIDEO_NO_MOOV("video.no-index", Severity.ERROR),
  /** Sound only. */
  VIDEO_NO_PICTURE("video.no-picture", Severity.ERROR),
  /** A length of nothing. */
  VIDEO_NO_LENGTH("video.no-length", Severity.ERROR),
  /** No sound at all. */
  AUDIO_WRONG_TYPE("audio.wrong-type", Severity.ERROR),
  /** No frame of sound can be found. */
  AUDIO_BROKEN("audio.broken", Severity.ERROR),

  // ---- rules: what the notices ask
  FIELD_REQUIRED("field.required", Severity.ERROR),
  DATE_UNREADABLE("date.unreadable", Severity.ERROR),
  VALUE_UNKNOWN("value.unknown", Severity.ERROR),
  TEXT_TOO_LONG("text.too-long", Severity.ERROR),
  TEXT_MAYBE_TOO_LONG("text.maybe-too-long", Severity.WARNING),
  TEXT_ABOUT("text.about", Severity.WARNING),
  TEXT_NO_FIGURES("text.no-figures", Severity.WARNING),
  TEXT_NOT_PLAIN("text.not-plain", Severity.WARNING),
  ITEMS_TOO_FEW("items.too-few", Severity.ERROR),
  ITEMS_TOO_MANY("items.too-many", Severity.ERROR),
  TEAM_TOO_FEW("team.too-few", Severity.ERROR),
  TEAM_TOO_MANY("team.too-many", Severity.ERROR),
  TEAM_NO_NAME("team.no-name", Severity.ERROR),
  TEAM_NAME_UNCLEAR("team.name-unclear", Severity.WARNING),
  TEAM_DECISION_MAKER("team.decision-maker", Severity.ERROR),
  TEAM_MAYBE_DECISION_MAKER("team.maybe-decision-maker", Severity.WARNING),
  CATEGORY_UNKNOWN("category.unknown", Severity.ERROR),
  CONDITION_UNKNOWN("condition.unknown", Severity.ERROR),
  INDUSTRY_UNKNOWN("industry.unknown", Severity.ERROR),
  INDUSTRY_AMBIGUOUS("industry.ambiguous", Severity.ERROR),
  INDUSTRY_OLD_NAME("industry.old-name", Severity.WARNING),
  ELIGIBILITY_NO_DATE("eligibility.no-date", Severity.WARNING),
  ELIGIBILITY_TOO_OLD("eligibility.too-old", Severity.ERROR),
  ELIGIBILITY_HONOURED("eligibility.honoured", Severity.ERROR),
  ELIGIBILITY_HONOUR_UNCLEAR("eligibility.honour-unclear", Severity.WARNING),
  ELIGIBILITY_GOVERNMENT_FUNDED("eligibility.government-funded", Severity.ERROR),
  CONSENT_MISSING("consent.missing", Severity.ERROR),
  CONSENT_EMPTY("consent.empty", Severity.ERROR),
  LICENCE_NO_LICENSEE("licence.no-licensee", Severity.ERROR),
  LICENCE_PERIOD("licence.period", Severity.ERROR),
  DISCLOSURE_UNKNOWN_PERSON("disclosure.unknown-person", Severity.ERROR),
  DISCLOSURE_AMBIGUOUS("disclosure.ambiguous", Severity.ERROR),
  PERSON_UNKNOWN("person.unknown", Severity.ERROR),
  MEDIA_LISTED_TWICE("media.listed-twice", Severity.WARNING),
  PHOTO_TOO_FEW("photo.too-few", Severity.ERROR),
  PHOTO_FORMAT("photo.format", Severity.ERROR),
  PHOTO_DPI("photo.dpi", Severity.ERROR),
  PHOTO_NO_DPI("photo.no-dpi", Severity.WARNING),
  PHOTO_BYTES("photo.bytes", Severity.ERROR),
  PHOTO_NO_ALT("photo.no-alt", Severity.WARNING),
  /** A profile that pages do not show, because nobody is named whose it is. */
  INSTRUCTOR_UNNAMED("instructor.unnamed", Severity.WARNING),
  VIDEO_TOO_FEW("video.too-few", Severity.ERROR),
  VIDEO_FORMAT("video.format", Severity.ERROR),
  VIDEO_TOO_LONG("video.too-long", Severity.ERROR),
  VIDEO_SIZE("video.size", Severity.ERROR),
  VIDEO_PORTRAIT("video.portrait", Severity.WARNING),
  VIDEO_NO_SUBTITLES("video.no-subtitles", Severity.WARNING),
  AUDIO_FORMAT("audio.format", Severity.ERROR),
  QUESTIONS_TOO_FEW("questions.too-few", Severity.ERROR),
  QUESTIONS_NONE("questions.none", Severity.WARNING),
  QUESTION_TYPE_UNKNOWN("question.type-unknown", Severity.ERROR),
  QUESTION_NO_STEM("question.no-stem", Severity.ERROR),
  QUESTION_TEMPLATE("question.template", Severity.WARNING),
  QUESTION_OPTION_GAP("question.option-gap", Severity.ERROR),
  QUESTION_FEW_OPTIONS("question.few-options", Severity.ERROR),
  QUESTION_NO_ANSWER("question.no-answer", Severity.ERROR),
  QUESTION_ANSWER_UNREADABLE("question.answer-unreadable", Severity.ERROR),
  QUESTION_ANSWER_NO_OPTION("question.answer-no-option", Severity.ERROR),
  QUESTION_SEVERAL_ANSWERS("question.several-answers", Severity.ERROR),
  QUESTION_ANSWER_TWICE("question.answer-twice", Severity.WARNING),
  QUESTION_ANSWER_AS_TEXT("question.answer-as-text", Severity.WARNING),
  QUESTION_ONE_ANSWER("question.one-answer", Severity.WARNING),
  QUESTION_OPTIONS_EQUAL("question.options-equal", Severity.WARNING),
  QUESTION_DIFFICULTY_UNKNOWN("question.difficulty-unknown", Severity.WARNING),
  QUESTION_SOURCE_PLACEHOLDER("question.source-placeholder", Severity.ERROR),
  QUESTION_SOURCE_ORDER("question.source-order", Severity.ERROR),
  QUESTION_SOURCE_BEYOND_END("question.source-beyond-end", Severity.ERROR),
  QUESTION_SOURCE_NO_VIDEO("question.source-no-video", Severity.WARNING),
  QUESTION_PICTURE_MISSING("question.picture-missing", Severity.ERROR),
  QUESTION_PICTURE_NO_ALT("question.picture-no-alt", Severity.WARNING),
  QUESTION_DUPLICATE("question.duplicate", Severity.WARNING),
  METRIC_WRONG_WAY("metric.wrong-way", Severity.WARNING),
  TITLE_DUPLICATE("title.duplicate", Severity.ERROR),
  TITLE_SIMILAR("title.similar", Severity.WARNING),
  CERTIFICATE_DUPLICATE("certificate.duplicate", Severity.ERROR),

  /** A number of a certificate may be a telephone that got there; series of them pass. */
  CERTIFICATE_PRIVATE("certificate.private", Severity.WARNING),
  QUOTA_TOO_FEW("quota.too-few", Severity.WARNING),
  QUOTA_TOO_MANY("quota.too-many", Severity.WARNING),
  QUOTA_AWARDS("quota.awards", Severity.WARNING),
  QUOTA_LEVEL("quota.level", Severity.WARNING),
  PROGRAMME_UNKNOWN("programme.unknown", Severity.ERROR),
  PROGRAMME_UNKNOWN_RULE("programme.unknown-rule", Severity.ERROR),
  PROGRAMME_UNKNOWN_FIELD("programme.unknown-field", Severity.ERROR),
  PROGRAMME_KEY_TWICE("programme.key-twice", Severity.ERROR),
  PROGRAMME_RULE_OFF("programme.rule-off", Severity.NOTE),
  /** The year of last year's file: its awards would be counted with last year's. */
  PROGRAMME_YEAR("programme.year", Severity.WARNING),
  /** A criterion with neither full marks nor a weight, with both, or otherwise than the others. */
  PROGRAMME_SCORING_MEASURE("programme.scoring-measure", Severity.WARNING),
  /** Weights that do not add up to a hundred. */
  PROGRAMME_SCORING_SUM("programme.scoring-sum", Severity.WARNING),
  SUPERSEDES_UNKNOWN("supersedes.unknown", Severity.ERROR),
  SUPERSEDES_CYCLE("supersedes.cycle", Severity.ERROR),
  ACHIEVEMENT_UNKNOWN("achievement.unknown", Severity.ERROR),
  ROUND_NO_RECORD("round.no-record", Severity.ERROR),
  ROUND_UNKNOWN_RECORD("round.unknown-record", Severity.ERROR),
  ROUND_AMBIGUOUS_RECORD("round.ambiguous-record", Severity.ERROR),
  ROUND_OTHER_PROGRAMME("round.other-programme", Severity.ERROR),
  ROUND_NAMED_TWICE("round.named-twice", Severity.WARNING),
  ROUND_UNKNOWN_LEVEL("round.unknown-level", Severity.ERROR),
  ROUND_NO_LEVEL("round.no-level", Severity.ERROR),
  ROUND_SAME_DAY("round.same-day", Severity.WARNING),
  ROUND_NOTHING_TO_CORRECT("round.nothing-to-correct", Severity.WARNING),
  /** Words of a correction that state another award than the lists give. */
  ROUND_CORRECTED_AWARD("round.corrected-award", Severity.ERROR),
  ROUND_NOTHING_TO_REVOKE("round.nothing-to-revoke", Severity.WARNING),
  ROUND_UNKNOWN_WITHDRAWN("round.unknown-withdrawn", Severity.WARNING),
  /** A list names what is held back: the announcement has fewer lines than the decision. */
  ROUND_HELD_BACK("round.held-back", Severity.WARNING),
  PUBLICITY_MISSING("publicity.missing", Severity.WARNING),
  PUBLICITY_ORDER("publicity.order", Severity.ERROR),
  PUBLICITY_TOO_SHORT("publicity.too-short", Severity.WARNING),
  PUBLICITY_OFFICE("publicity.office", Severity.WARNING),
  UNIT_NAME_TWICE("unit.name-twice", Severity.ERROR),
  /** Two names that are most likely one unit's. */
  UNIT_ALIKE("unit.alike", Severity.WARNING),
  UNIT_ID_TWICE("unit.id-twice", Severity.ERROR),
  UNIT_UNION_DIFFERS("unit.union-differs", Severity.WARNING),
  REGION_UNKNOWN("region.unknown", Severity.ERROR),
  REGION_STATISTICAL("region.statistical", Severity.WARNING),
  SITE_BASE_URL("site.base-url", Severity.ERROR),
  SITE_ACCENT("site.accent", Severity.ERROR),
  /** A logo or large picture that no page can show. */
  SITE_PICTURE("site.picture", Severity.ERROR),
  /** A link of the site's settings leads neither to the web nor to a page of the site. */
  SITE_ADDRESS("site.address", Severity.WARNING),
  SITE_NO_ORGANISER("site.no-organiser", Severity.WARNING),
  SITE_FOOTER("site.footer", Severity.WARNING),
  HOLIDAY_CLASH("holiday.clash", Severity.WARNING),

  // ---- gate: rounds and consent
  GATE_NO_CONSENT("gate.no-consent", Severity.WARNING),
  GATE_NOT_PUBLIC_YET("gate.not-public-yet", Severity.NOTE),
  GATE_WITHDRAWN("gate.withdrawn", Severity.NOTE),
  GATE_REVOKED("gate.revoked", Severity.NOTE),
  GATE_UNLICENSED("gate.unlicensed", Severity.WARNING),
  GATE_NAME_IN_TEXT("gate.name-in-text", Severity.WARNING),

  /** An address is for good, and no mask reaches it. */
  GATE_NAME_IN_ADDRESS("gate.name-in-address", Severity.WARNING),

  /** A consent that begins after the day that stands for today. */
  GATE_AHEAD("gate.ahead", Severity.WARNING),
  /** Somebody is named here whose name another record may show no longer. */
  GATE_NAMED_STILL("gate.named-still", Severity.WARNING),
  /** The same of somebody whom both records name by one id. */
  GATE_LINKED_STILL("gate.linked-still", Severity.WARNING),
  /** A mobile, identity or card number in a text that everybody would read. */
  GATE_NUMBER_IN_TEXT("gate.number-in-text", Severity.WARNING),
  /** When somebody was born, in such a text. */
  GATE_BIRTH_IN_TEXT("gate.birth-in-text", Severity.WARNING),
  /** A landline number or an e-mail address of the record's own contact, in such a text. */
  GATE_CONTACT_IN_TEXT("gate.contact-in-text", Severity.WARNING),
  /** Any other in such a text: shown, for it may be an office's. */
  GATE_REACHABLE_IN_TEXT("gate.reachable-in-text", Severity.WARNING),
  GATE_MEDIA_HELD_BACK("gate.media-held-back", Severity.WARNING),
  GATE_SUBTITLES_HELD_BACK("gate.subtitles-held-back", Severity.WARNING),
  /** They say a number, a way to reach the contact or a date of birth, as no text may. */
  GATE_SUBTITLES_SECRET("gate.subtitles-secret", Severity.WARNING),

  // ---- media, site, render: making the pages
  /** The index looks sound but does not lead to the data. */
  VIDEO_UNCOPYABLE("video.uncopyable", Severity.ERROR),
  /** Not H.264 of 8 bits with AAC. */
  VIDEO_NOT_EVERYWHERE("video.not-everywhere", Severity.WARNING),
  /** It plays, but phones load more of it than they can show. */
  VIDEO_NOT_SHRUNK("video.not-shrunk", Severity.WARNING),
  /** No still could be taken. */
  VIDEO_NO_POSTER("video.no-poster", Severity.WARNING),
  /** The header looks sound but no sound can be copied. */
  AUDIO_UNCOPYABLE("audio.uncopyable", Severity.ERROR),
  /** The sound could not be decoded. */
  AUDIO_NO_WAVEFORM("audio.no-waveform", Severity.WARNING),
  /** This machine lacks a native codec. */
  MEDIA_NO_NATIVES("media.no-natives", Severity.NOTE),
  /** Given up after the time limit. */
  MEDIA_TOO_SLOW("media.too-slow", Severity.ERROR),
  /** Not enough memory for it. */
  MEDIA_TOO_LARGE("media.too-large", Severity.ERROR),
  /** A decoder took its process down with it, twice. */
  MEDIA_CRASHED("media.crashed", Severity.ERROR),
  /** The header is sound, the picture is not. */
  PHOTO_UNDECODABLE("photo.undecodable", Severity.ERROR),
  /** The decoder had to guess somewhere. */
  PHOTO_DAMAGED("photo.damaged", Severity.WARNING),
  /** A template of the theme cannot be read or filled in. */
  TEMPLATE_ERROR("template.error", Severity.ERROR),
  /** The template of the cards that scripts list cannot be read or filled in. */
  TEMPLATE_CARD("template.card", Severity.ERROR),
  /** The theme names a file that it has not. */
  THEME_FILE("theme.file", Severity.ERROR),
  /** A template shows the first part of a list and no way to the others. */
  THEME_PAGER("theme.pager", Severity.WARNING),
  /** The theme's texts cannot be read. */
  THEME_TEXT("theme.text", Severity.ERROR),
  /** A brace or a comment of the theme's style sheets has no other end. */
  THEME_SHEET("theme.sheet", Severity.ERROR),
  /** A page or a text of the theme takes the place of nothing. */
  THEME_STRAY("theme.stray", Severity.WARNING),
  /** Text holds HTML, which no page shows. */
  MARKDOWN_HTML("markdown.html", Severity.WARNING),
  /** Text holds a link that leads neither to the site nor to the web nor to an address. */
  MARKDOWN_LINK("markdown.link", Severity.WARNING),
  /** Text holds a link to a record, a lesson or a round that is not on the site. */
  MARKDOWN_NOWHERE("markdown.nowhere", Severity.WARNING),
  /** Text holds a picture: pictures belong to a record's photos. */
  MARKDOWN_PICTURE("markdown.picture", Severity.WARNING),
  /** Lists, quotations or marks of a text stand too deep in each other: it is shown as typed. */
  MARKDOWN_NESTED("markdown.nested", Severity.WARNING),
  /** A text has more signs or is longer than anybody writes: it is shown as typed. */
  MARKDOWN_FLOOD("markdown.flood", Severity.WARNING),

  // ---- output: the folder that the site is put into
  /** Another build is at work in the folder. */
  OUTPUT_IN_USE("output.in-use", Severity.ERROR),
  /** The folder holds something and Laurel has never written it. */
  OUTPUT_NOT_OURS("output.not-ours", Severity.ERROR),
  OUTPUT_MANIFEST_DAMAGED("output.manifest-damaged", Severity.ERROR),
  OUTPUT_NOT_A_FOLDER("output.not-a-folder", Severity.ERROR),
  OUTPUT_OVERLAPS("output.overlaps", Severity.ERROR),
  OUTPUT_NOT_WRITABLE("output.not-writable", Severity.ERROR),
  /** A page's place is taken by a file that is not ours. */
  OUTPUT_OCCUPIED("output.occupied", Severity.ERROR),
  OUTPUT_LOCK_LOST("output.lock-lost", Severity.ERROR),
  OUTPUT_DISK_FULL("output.disk-full", Severity.ERROR),
  /**
   * A mobile, identity or card number that nobody wrote for the public: the site is not put in
   * place.
   */
  OUTPUT_PRIVATE_NUMBER("output.private-number", Severity.ERROR),
  /** The folder, or one above or below it, holds what is for a jury alone. */
  OUTPUT_FOR_JURY("output.for-jury", Severity.ERROR),
  /** What is for a jury alone may not stand where a site stands or was to stand. */
  OUTPUT_PUBLIC("output.public", Severity.ERROR),
  /** A name that was to be hidden stands in a finished page: the pack is not put in place. */
  REVIEW_NAME("review.name", Severity.ERROR),
  /** Files that somebody else put into the folder were left alone. */
  OUTPUT_FOREIGN("output.foreign", Severity.NOTE),
  /** Files of ours that somebody had changed by hand are as they should be again. */
  OUTPUT_RESTORED("output.restored", Severity.WARNING),

  /** This machine cannot pack files in a form that was asked for. */
  HOSTING_NO_PACKER("hosting.no-packer", Severity.WARNING),

  // ---- a copy of the site, held against its manifest
  /** A file of the site is not there. */
  SITE_MISSING("site.missing", Severity.ERROR),
  /** A file of the site holds something else. */
  SITE_CHANGED("site.changed", Severity.ERROR),
  /** A file that is not of the site. */
  SITE_FOREIGN("site.foreign", Severity.WARNING),

  // ---- intake: what units send in
  /** Not the office file that its name says. */
  IMPORT_DISGUISED("import.disguised", Severity.ERROR),
  /** An office document that another program writes, of a kind that is not read. */
  IMPORT_FORMAT("import.format", Severity.ERROR),
  /** A password keeps it shut. */
  IMPORT_ENCRYPTED("import.encrypted", Severity.ERROR),
  /** It breaks off or contradicts itself. */
  IMPORT_DAMAGED("import.damaged", Severity.ERROR),
  /** Without a single byte, as a broken download or copy is. */
  IMPORT_EMPTY("import.empty", Severity.ERROR),
  /** Larger than any form. */
  IMPORT_TOO_LARGE("import.too-large", Severity.ERROR),
  /** Unpacks to far more than it is. */
  IMPORT_BOMB("import.bomb", Severity.ERROR),
  /** Carries programs. */
  IMPORT_MACROS("import.macros", Severity.WARNING),
  /** An archive that is not read, or packed in a way that is not. */
  IMPORT_ARCHIVE("import.archive", Severity.ERROR),
  /** An entry of an archive that leads out of it. */
  IMPORT_ENTRY("import.entry", Severity.ERROR),
  /** Archives within archives. */
  IMPORT_DEPTH("import.depth", Severity.ERROR),
  /** A link, which is not followed. */
  IMPORT_LINK("import.link", Severity.WARNING),
  /** No form, letter, bank or list is recognised in it, and no record is like it. */
  IMPORT_UNKNOWN("import.unknown", Severity.WARNING),
  /** A form or bank that nobody filled in. */
  IMPORT_BLANK("import.blank", Severity.NOTE),
  /** A row whose label is not known. */
  IMPORT_LABEL("import.label", Severity.WARNING),
  /** Text that belongs to no label. */
  IMPORT_LOST("import.lost", Severity.NOTE),
  /** The same label with two answers. */
  IMPORT_TWICE("import.twice", Severity.WARNING),
  /** An answer that cannot be read with certainty. */
  IMPORT_UNCLEAR("import.unclear", Severity.WARNING),
  /** A participant without a name. */
  IMPORT_NAMELESS("import.nameless", Severity.WARNING),
  /** A form without a title. */
  IMPORT_UNTITLED("import.untitled", Severity.ERROR),
  /** An identity number, never copied. */
  IMPORT_IDENTITY("import.identity", Severity.WARNING),
  /** Hidden, but not empty. */
  IMPORT_HIDDEN("import.hidden", Severity.WARNING),
  /** A sheet with more rows than are read. */
  IMPORT_CUT("import.cut", Severity.WARNING),
  /** Pictures within a form, which the notices forbid. */
  IMPORT_PICTURES("import.pictures", Severity.WARNING),
  /** Economic and social benefits not told apart. */
  IMPORT_BENEFITS("import.benefits", Severity.NOTE),
  /** A file that belongs to no record for certain. */
  IMPORT_UNPLACED("import.unplaced", Severity.WARNING),
  /** The same file again. */
  IMPORT_SAME("import.same", Severity.NOTE),
  /** Corrected by hand, and otherwise in the form. */
  IMPORT_CONFLICT("import.conflict", Severity.WARNING),
  /** Not corrected by hand, and new in the form. */
  IMPORT_UPDATED("import.updated", Severity.NOTE),
  /** The same achievement in two forms. */
  IMPORT_AGAIN("import.again", Severity.WARNING),
  /** A letter that can be edited is no signed letter. */
  IMPORT_UNSIGNED("import.unsigned", Severity.WARNING),
  /** Somebody's identity card or power of attorney, or a letter by its folder's name alone. */
  IMPORT_PERSONAL("import.personal", Severity.WARNING),
  /** A photo by its name or for want of another word, and maybe a paper by its folder's. */
  IMPORT_PHOTO("import.photo", Severity.WARNING),
  /** The form says that a letter was handed in, and there is none. */
  IMPORT_CLAIM("import.claim", Severity.NOTE),
  /** More than one programme may be meant. */
  IMPORT_PROGRAMME("import.programme", Severity.WARNING),
  /**
   * A form of another programme's record, whose title and unit it has, became a record of its own.
   */
  IMPORT_ELSEWHERE("import.elsewhere", Severity.WARNING),
  /** The very form was imported for another programme. */
  IMPORT_ENTERED("import.entered", Severity.WARNING),
  /** The record that is there cannot be read. */
  IMPORT_RECORD("import.record", Severity.ERROR),
  /** Values of a form for a record that is kept as JSON, which is not written to. */
  IMPORT_JSON("import.json", Severity.ERROR),
  /** A list of another content is there under this name already. */
  IMPORT_PRESENT("import.present", Severity.WARNING),
  /** A list of results. */
  IMPORT_ROUND("import.round", Severity.NOTE),

  // ---- permanence: addresses that were published
  /** A published address of a record, round or page would answer no more. */
  ADDRESS_LOST("address.lost", Severity.ERROR),
  /** site.yaml sends an address to a page that there is not. */
  ADDRESS_TARGET("address.target", Severity.ERROR),
  /** site.yaml moves an address at which a page stands. */
  ADDRESS_STANDS("address.stands", Severity.WARNING),
  /** The ledger is not what Laurel wrote. */
  LEDGER_EDITED("ledger.edited", Severity.ERROR),
  /** The ledger cannot be read. */
  LEDGER_BROKEN("ledger.broken", Severity.ERROR),
  /** A build of an earlier day enters nothing into the ledger. */
  LEDGER_EARLIER("ledger.earlier", Severity.NOTE),
  /** The key file cannot be used. */
  KEY_UNUSABLE("key.unusable", Severity.ERROR),
  /** The key file may not be read, or somebody else holds it. */
  KEY_UNREADABLE("key.unreadable", Severity.ERROR),
  /** The key file lies where it would be published or shared. */
  KEY_EXPOSED("key.exposed", Severity.ERROR),
  /** site.yaml names a key, and there is none here. */
  KEY_MISSING("key.missing", Severity.WARNING),
  /** The key here is not the one that site.yaml names. */
  KEY_OTHER("key.other", Severity.ERROR),
  /** Without a base URL a credential could not say where it can be checked. */
  KEY_NO_ADDRESS("key.no-address", Severity.WARNING),
  /** A character of a certificate or the book that no font of the program has. */
  PRINT_CHARACTER("print.character", Severity.WARNING),
  /** The site stands, but its addresses could not be entered. */
  LEDGER_UNWRITABLE("ledger.unwritable", Severity.WARNING),
  ; // alone, so that every constant above ends with a comma

  private final String id;
  private final Severity severity;

  FindingKind(String id, Severity severity) {
    this.id = id;
    this.severity = severity;
  }

  /** The stable id, e.g. {@code team.too-many}. */
  public String id() {
    return id;
  }

  /** The weight it has unless a programme says otherwise. */
  public Severity severity() {
    return severity;
  }
}
