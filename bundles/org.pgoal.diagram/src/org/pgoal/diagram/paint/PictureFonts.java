package org.pgoal.diagram.paint;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.pgoal.diagram.scene.Scene;
import org.pgoal.model.message.Message;

/**
 * The fonts for some pictures: one that has their Chinese, and others for what it lacks. All characters are looked up
 * before anything is drawn, so that a missing font is a message and never a box.
 */
public final class PictureFonts {

	/** Sans-serif fonts with simplified Chinese: free ones, then those of Windows and macOS. */
	private static final List<String> KNOWN = List.of("Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Source Han Sans CN", "Microsoft YaHei",
			"PingFang SC", "Hiragino Sans GB", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "Droid Sans Fallback", "SimHei", "SimSun");

	/** As many missing characters are named, at most. */
	private static final int SAMPLE = 12;

	/** A part of a text in one font. */
	public record Run(String text, Font font) {
	}

	private final Font main;
	private final Map<Integer, Font> others = new HashMap<>();
	private Font[] installed;

	private PictureFonts(Font main) {
		this.main = main;
	}

	/**
	 * Finds fonts for all texts of some scenes.
	 *
	 * @param wanted a font file, or the name of an installed font; null: the best that is installed
	 * @throws CannotDraw when no font has some of the characters, or this Java can't draw text at all
	 */
	public static PictureFonts of(Collection<Scene> scenes, String wanted) throws CannotDraw {
		Set<Integer> characters = characters(scenes);
		try {
			PictureFonts fonts = new PictureFonts(wanted == null ? best(characters) : named(wanted));
			fonts.fill(characters);
			return fonts;
		} catch (InternalError | UnsatisfiedLinkError | NoClassDefFoundError | ExceptionInInitializerError noLibrary) {
			throw new CannotDraw(Message.of(PictureFonts.class, "noDrawing", String.valueOf(noLibrary.getMessage())), noLibrary);
		}
	}

	private static Set<Integer> characters(Collection<Scene> scenes) {
		Set<Integer> characters = new LinkedHashSet<>();
		for (Scene scene : scenes) {
			scene.texts().forEach(text -> add(text, characters));
			for (Scene.Box box : scene.boxes()) {
				box.texts().forEach(text -> add(text, characters));
			}
		}
		return characters;
	}

	private static void add(Scene.Text text, Set<Integer> characters) {
		text.text().codePoints().filter(c -> c > 0x7f && !isInvisible(c)).forEach(characters::add);
	}

	/** Joiners, marks of direction and variation selectors have no glyph of their own. */
	private static boolean isInvisible(int c) {
		int type = Character.getType(c);
		return type == Character.FORMAT || type == Character.CONTROL || c >= 0xfe00 && c <= 0xfe0f || c == 0xfffd;
	}

	private static Font named(String wanted) throws CannotDraw {
		try {
			Path file = Path.of(wanted);
			if (Files.isRegularFile(file)) {
				return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
			}
		} catch (InvalidPathException name) {
			// then it is no file
		} catch (FontFormatException | IOException unreadable) {
			throw new CannotDraw(Message.of(PictureFonts.class, "badFont", wanted, String.valueOf(unreadable.getMessage())), unreadable);
		}
		return installed(wanted).orElseThrow(() -> new CannotDraw(Message.of(PictureFonts.class, "unknownFont", wanted), null));
	}

	private static java.util.Optional<Font> installed(String name) {
		Font font = new Font(name, Font.PLAIN, 1);
		// Java answers with another font where there is none of this name
		return font.getFamily(java.util.Locale.ROOT).equalsIgnoreCase(name) || font.getFontName(java.util.Locale.ROOT).equalsIgnoreCase(name)
				? java.util.Optional.of(font)
				: java.util.Optional.empty();
	}

	private static Font best(Set<Integer> characters) {
		List<Integer> chinese = characters.stream().filter(Character::isIdeographic).toList();
		for (String name : KNOWN) {
			java.util.Optional<Font> font = installed(name);
			if (font.isPresent() && chinese.stream().allMatch(font.get()::canDisplay)) {
				return font.get();
			}
		}
		return Arrays.stream(all()).max(Comparator.comparingLong(font -> chinese.stream().filter(font::canDisplay).count()))
				.orElseGet(() -> new Font(Font.SANS_SERIF, Font.PLAIN, 1));
	}

	/** By name, so that the same machine chooses the same font each time. */
	private static Font[] all() {
		Font[] fonts = GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts();
		Arrays.sort(fonts, Comparator.comparing((Font font) -> font.getFontName(java.util.Locale.ROOT)));
		return fonts;
	}

	private void fill(Set<Integer> characters) throws CannotDraw {
		StringBuilder missing = new StringBuilder();
		int count = 0;
		boolean chinese = false;
		for (int c : characters) {
			if (!main.canDisplay(c) && !findOther(c)) {
				if (count++ < SAMPLE) {
					missing.appendCodePoint(c);
				}
				chinese |= Character.isIdeographic(c);
			}
		}
		if (count > 0) {
			throw new CannotDraw(Message.of(PictureFonts.class, chinese ? "noChinese" : "noFont", missing.toString(), count), null);
		}
	}

	private boolean findOther(int c) {
		if (installed == null) {
			installed = all();
		}
		for (Font font : installed) {
			if (font.canDisplay(c)) {
				others.put(c, font);
				return true;
			}
		}
		return false;
	}

	/** A text cut into parts of one font each. */
	public List<Run> runs(String text, double size, boolean bold) {
		List<Run> runs = new ArrayList<>();
		int start = 0;
		Font current = main;
		for (int i = 0; i < text.length();) {
			int c = text.codePointAt(i);
			// what joins or marks stays with what it joins or marks
			boolean joins = isInvisible(c) || Character.getType(c) == Character.NON_SPACING_MARK;
			Font font = joins && i > 0 ? current : others.getOrDefault(c, main);
			if (font != current) {
				if (i > start) {
					runs.add(run(text.substring(start, i), current, size, bold));
				}
				start = i;
				current = font;
			}
			i += Character.charCount(c);
		}
		if (start < text.length()) {
			runs.add(run(text.substring(start), current, size, bold));
		}
		return runs;
	}

	private Run run(String text, Font font, double size, boolean bold) {
		return new Run(main.canDisplay(0xfffd) ? text : text.replace('\ufffd', '?'), font.deriveFont(bold ? Font.BOLD : Font.PLAIN, (float) size));
	}
}
