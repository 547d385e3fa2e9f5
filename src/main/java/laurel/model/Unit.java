package laurel.model;

import java.util.List;

/**
 * An organisation that completed achievements (完成单位).
 *
 * @param id public address, made of the name where {@code units.yaml} gives none
 * @param name its present name
 * @param otherNames earlier and short names
 * @param union its parent union's name; empty where unknown
 * @param region code of GB/T 2260, e.g. {@code 330106}; empty where unknown
 * @param place code of the region that {@code regionName} names: the same, or of a county that is
 *     not listed its province's
 * @param regionName e.g. 浙江省杭州市西湖区; empty where unknown
 * @param kind e.g. 企业, 事业单位; empty where unknown
 */
public record Unit(
    String id,
    String name,
    List<String> otherNames,
    String union,
    String region,
    String place,
    String regionName,
    String kind) {}
