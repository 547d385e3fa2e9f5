package laurel.model;

/** The notice's own words for what is done: 选树 / 征集 / 评选; 奖励 / 收录 / 通报; 撤销奖励. */
public record Verbs(String select, String award, String revoke) {}
