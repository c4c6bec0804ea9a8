package org.pgoal.ui.editor;

import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

/** Pictures beside completion proposals. */
final class CompletionImages {

	private CompletionImages() {
	}

	static Image of(CompletionItemKind kind) {
		if (kind == null) {
			return null;
		}
		String key = switch (kind) {
		case Snippet -> ISharedImages.IMG_TOOL_NEW_WIZARD;
		case Reference, File, Class, Module -> ISharedImages.IMG_OBJ_FILE;
		case Folder -> ISharedImages.IMG_OBJ_FOLDER;
		default -> ISharedImages.IMG_OBJ_ELEMENT;
		};
		return PlatformUI.getWorkbench().getSharedImages().getImage(key);
	}
}
