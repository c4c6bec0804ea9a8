package org.pgoal.model.quantity;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The units met in goal sheets: what they measure, which mean the same, and how they convert. Units are the same in every region. */
public final class Units {

	private static final Map<String, Unit> PLAIN = new HashMap<>();
	private static final Map<Character, BigDecimal> MULTIPLES = Map.of('十', new BigDecimal(10), '百', new BigDecimal(100), //
			'千', new BigDecimal(1000), '万', new BigDecimal(10_000), '亿', new BigDecimal(100_000_000));
	/** Single characters that more often begin another word after a number, e.g. 3方面; not taken for units inside a text. */
	private static final Set<String> AMBIGUOUS = Set.of("方", "平方", "立方", "点", "首", "对", "面", "把", "字", "票", "单", "成", "段", "分", "时", "期", "级", "M", "m", "s", "h", "t", "L");
	/** Units as written: a folder of ten thousand sheets has some fifty, asked for a million times. */
	private static final Map<String, Optional<Unit>> KNOWN = new ConcurrentHashMap<>();
	private static final int MOST_KNOWN = 2000;
	private static int longest;

	static {
		same(Dimension.MONEY, "元", "圆", "人民币", "人民币元", "元人民币", "yuan", "RMB", "CNY", "¥", "￥");
		part(Dimension.MONEY, "元", "0.1", "角");
		part(Dimension.MONEY, "元", "0.01", "分钱");
		same(Dimension.SHARE, "%", "％", "﹪", "百分比");
		part(Dimension.SHARE, "%", "0.1", "‰");
		same(Dimension.RATIO, "百分点", "个百分点");
		each(Dimension.RATIO, "倍", "成");
		same(Dimension.PEOPLE, "人", "名", "位", "人数", "个人");
		each(Dimension.PEOPLE, "人次", "人天", "人日", "工日", "人月");
		same(Dimension.COUNT, "次", "次数", "回");
		same(Dimension.COUNT, "场", "场次", "场(次)", "场（次）", "场、次");
		same(Dimension.COUNT, "件", "宗", "起");
		each(Dimension.COUNT, "例", "件次", "件、次", "件(次)", "人份", "班次", "车次", "批次", "户次", "台次", "趟", "轮", "例次", "辆次", "床次");
		each(Dimension.COUNT, "个", "项", "类", "种", "条", "款", "份", "册", "卷", "册卷", "盒", "本", "套", "张", "页", "幅", "篇", "部", "期", "批", "处", "座",
				"栋", "幢", "间", "所", "家", "户", "台", "辆", "架", "艘", "艇", "组", "支", "队", "班", "堂", "节", "课时", "学时", "课", "株", "棵", "头", "只", "羽", "尾", "枚",
				"块", "片", "根", "孔", "眼", "口", "盏", "面", "把", "瓶", "袋", "箱", "桶", "包", "剂", "剂次", "针", "针次", "床", "张床", "床位", "个床位", "门", "点", "站",
				"网点", "村", "镇", "乡", "县", "社区", "学校", "机构", "单位", "企业", "系统", "模块", "平台", "项目", "标段", "样", "样品", "样本", "字", "帧", "段", "集", "届", "名次",
				"盘", "筐", "吨次", "宗地", "图斑", "对", "双", "顶", "件套", "车", "车位", "个车位", "票", "单", "封", "则", "首", "场地", "个次", "个项目", "个村", "个单位", "个系统", "个点位", "点位", "个点");
		same(Dimension.TIME, "年", "周年", "年度", "year", "years");
		same(Dimension.TIME, "个月", "月", "月份", "month", "months");
		same(Dimension.TIME, "天", "日", "自然日", "日历天", "day", "days");
		each(Dimension.TIME, "工作日", "个工作日", "季度", "个季度", "周", "旬", "学期", "个学期", "学年");
		PLAIN.put("个工作日", PLAIN.get("工作日"));
		PLAIN.put("个季度", PLAIN.get("季度"));
		PLAIN.put("个学期", PLAIN.get("学期"));
		same(Dimension.TIME, "小时", "个小时", "时", "h", "hour", "hours");
		same(Dimension.TIME, "分钟", "min");
		same(Dimension.TIME, "秒", "s", "秒钟");
		same(Dimension.LENGTH, "米", "m", "延米", "延长米");
		part(Dimension.LENGTH, "米", "1000", "千米");
		part(Dimension.LENGTH, "米", "1000", "公里");
		part(Dimension.LENGTH, "米", "1000", "km");
		part(Dimension.LENGTH, "米", "0.01", "厘米");
		part(Dimension.LENGTH, "米", "0.01", "cm");
		part(Dimension.LENGTH, "米", "0.001", "毫米");
		part(Dimension.LENGTH, "米", "0.001", "mm");
		same(Dimension.AREA, "平方米", "㎡", "m²", "m2", "平米", "平方");
		part(Dimension.AREA, "平方米", "1000000", "平方公里");
		part(Dimension.AREA, "平方米", "1000000", "平方千米");
		part(Dimension.AREA, "平方米", "1000000", "km²");
		part(Dimension.AREA, "平方米", "10000", "公顷");
		each(Dimension.AREA, "亩");
		same(Dimension.VOLUME, "立方米", "m³", "m3", "方", "立方");
		part(Dimension.VOLUME, "立方米", "0.001", "升");
		part(Dimension.VOLUME, "立方米", "0.001", "L");
		part(Dimension.VOLUME, "立方米", "0.000001", "毫升");
		same(Dimension.MASS, "千克", "公斤", "kg");
		part(Dimension.MASS, "千克", "1000", "吨");
		part(Dimension.MASS, "千克", "1000", "t");
		part(Dimension.MASS, "千克", "0.5", "斤");
		part(Dimension.MASS, "千克", "0.001", "克");
		part(Dimension.MASS, "千克", "0.000001", "毫克");
		same(Dimension.ENERGY, "千瓦时", "kW·h", "kWh", "kwh", "KWH", "KW·H", "kw·h", "kW.h", "kw.h", "千瓦·时", "千瓦小时", "度");
		each(Dimension.ENERGY, "吨标准煤", "吨标煤", "千克标准煤", "kW", "千瓦", "兆瓦", "MW", "MWh", "千伏安", "kVA", "焦耳", "GJ");
		each(Dimension.SPEED, "km·h", "km.h", "km/h", "公里/小时", "千米/小时", "m/s", "米/秒", "Mbps", "M", "Mb/s");
		each(Dimension.TEMPERATURE, "℃", "°C", "摄氏度");
		each(Dimension.SCORE, "分", "颗星", "星");
		longest = PLAIN.keySet().stream().mapToInt(String::length).max().orElse(0);
	}

	private Units() {
	}

	/**
	 * What is known of a unit.
	 *
	 * @param written e.g. 万元, 元/人/月, ％; may be null
	 * @return empty for null, blank, and a unit that isn't in the table
	 */
	public static Optional<Unit> of(String written) {
		if (written == null) {
			return Optional.empty();
		}
		Optional<Unit> known = KNOWN.get(written);
		if (known == null) {
			known = understand(written);
			if (KNOWN.size() < MOST_KNOWN) {
				KNOWN.put(written, known);
			}
		}
		return known;
	}

	private static Optional<Unit> understand(String written) {
		String key = key(written);
		Unit plain = plain(key);
		if (plain != null) {
			return Optional.of(plain);
		}
		int per = per(key);
		if (per <= 0) {
			return Optional.empty();
		}
		Unit numerator = plain(key.substring(0, per));
		String denominator = key.substring(per).replaceAll("^[/每]+", "").replace("/每", "/");
		return numerator == null || denominator.isEmpty() ? Optional.empty()
				: Optional.of(new Unit(numerator.base(), numerator.factor(), numerator.dimension(), denominator));
	}

	/** True for 元, 万元 … and for rates of them such as 元/人. */
	public static boolean isMoney(String written) {
		return is(written, Dimension.MONEY);
	}

	public static boolean isShare(String written) {
		return is(written, Dimension.SHARE);
	}

	public static boolean is(String written, Dimension dimension) {
		return of(written).map(unit -> unit.dimension() == dimension).orElse(false);
	}

	/** True when amounts in both units can be added or compared after conversion: the same unit, or two of one kind such as 人 and 万人. */
	public static boolean comparable(String one, String other) {
		if (one == null || other == null) {
			return false;
		}
		Optional<Unit> first = of(one);
		return first.isPresent() ? of(other).map(first.get()::isComparableWith).orElse(false) : key(one).equals(key(other));
	}

	/** True for 元/人/月, 次/年: so much per something, known unit or not. */
	public static boolean isRate(String written) {
		return written != null && (of(written).map(Unit::isRate).orElse(per(key(written)) > 0));
	}

	/**
	 * The length of the longest plain unit that a text has at a place. Characters that rarely mean a unit there are left out.
	 *
	 * @return 0 where no unit begins
	 */
	public static int lengthAt(String text, int from) {
		int start = from;
		while (start < text.length() && MULTIPLES.containsKey(text.charAt(start))) {
			start++;
		}
		for (int length = Math.min(longest, text.length() - start); length > 0; length--) {
			String unit = text.substring(start, start + length);
			if (PLAIN.containsKey(unit) && !AMBIGUOUS.contains(unit)) {
				return start - from + length;
			}
		}
		return 0;
	}

	private static Unit plain(String key) {
		Unit unit = PLAIN.get(key);
		if (unit != null || key.isEmpty()) {
			return unit;
		}
		BigDecimal multiple = MULTIPLES.get(key.charAt(0));
		if (multiple == null) {
			return null;
		}
		Unit rest = plain(key.substring(1));
		return rest == null ? null : new Unit(rest.base(), rest.factor().multiply(multiple), rest.dimension(), null);
	}

	private static int per(String key) {
		int slash = key.indexOf('/');
		int each = key.indexOf('每');
		return slash < 0 ? each : each < 0 ? slash : Math.min(slash, each);
	}

	/** Blanks don't count, and wide signs are their narrow twins. */
	private static String key(String written) {
		StringBuilder key = new StringBuilder(written.length());
		for (int i = 0; i < written.length(); i++) {
			char c = written.charAt(i);
			if (c >= '\uff01' && c <= '\uff5e') {
				c = (char) (c - 0xfee0);
			}
			if (!Character.isWhitespace(c) && c != '\u3000' && c != '\u00a0') {
				key.append(c);
			}
		}
		return key.toString();
	}

	private static void same(Dimension dimension, String... spellings) {
		for (String spelling : spellings) {
			PLAIN.put(spelling, new Unit(spellings[0], BigDecimal.ONE, dimension, null));
		}
	}

	private static void each(Dimension dimension, String... units) {
		for (String unit : units) {
			PLAIN.put(unit, new Unit(unit, BigDecimal.ONE, dimension, null));
		}
	}

	private static void part(Dimension dimension, String base, String factor, String unit) {
		PLAIN.put(unit, new Unit(base, new BigDecimal(factor), dimension, null));
	}
}
