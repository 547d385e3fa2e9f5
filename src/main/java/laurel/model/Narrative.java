package laurel.model;

/**
 * What an achievement is, in words. Markdown unless said; empty where not given.
 *
 * @param summary 成果简介(及成效)
 * @param background 成果背景, plain text
 * @param goal 成果目标/解决的关键问题, plain text with figures
 * @param innovations 成果创新点
 * @param economicBenefit 经济效益
 * @param socialBenefit 社会效益
 */
public record Narrative(
    String summary,
    String background,
    String goal,
    String innovations,
    String economicBenefit,
    String socialBenefit) {}
