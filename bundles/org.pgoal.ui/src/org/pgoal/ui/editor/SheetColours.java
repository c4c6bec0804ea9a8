package org.pgoal.ui.editor;

import java.util.List;
import java.util.Map;

import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.Token;
import org.eclipse.lsp4j.SemanticTokenTypes;
import org.eclipse.swt.SWT;
import org.eclipse.ui.PlatformUI;
import org.pgoal.dsl.ide.presentation.SemanticTokensService;

/** The colour of each kind of word; from the theme, so that the dark one has its own and a user can change them. */
final class SheetColours {

	private record Style(String colour, int font) {
	}

	private static final Map<String, Style> STYLES = Map.of(
			SemanticTokenTypes.Keyword, new Style("keyword", SWT.BOLD),
			SemanticTokenTypes.Property, new Style("label", SWT.NORMAL),
			SemanticTokenTypes.Enum, new Style("category", SWT.BOLD),
			SemanticTokenTypes.EnumMember, new Style("category", SWT.NORMAL),
			SemanticTokenTypes.Class, new Style("name", SWT.NORMAL),
			SemanticTokenTypes.String, new Style("text", SWT.NORMAL),
			SemanticTokenTypes.Number, new Style("number", SWT.NORMAL),
			SemanticTokenTypes.Type, new Style("number", SWT.NORMAL),
			SemanticTokenTypes.Operator, new Style("number", SWT.NORMAL),
			SemanticTokenTypes.Comment, new Style("comment", SWT.NORMAL));

	static final IToken PLAIN = new Token(null);

	private final List<String> types = SemanticTokensService.legend().getTokenTypes();

	/** How a word is shown. Asked each time, because a theme can be changed while the editor is open. */
	IToken of(int type) {
		Style style = STYLES.get(types.get(type));
		if (style == null) {
			return PLAIN;
		}
		ColorRegistry registry = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
		return new Token(new TextAttribute(registry.get("org.pgoal.ui.colour." + style.colour()), null, style.font()));
	}
}
