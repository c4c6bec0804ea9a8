package org.pgoal.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.charset.StandardCharsets;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;

class EditorOpensTest {

	@Test
	void aSheetOpensAsText() throws Exception {
		assertNotNull(Display.getCurrent(), "runs on the UI thread");
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("测试");
		project.create(null);
		project.open(null);
		IFile file = project.getFile("甲.pgoal");
		String text = "使用 平罗县2023\n";
		file.write(text.getBytes(StandardCharsets.UTF_8), true, false, false, null);

		var page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
		IEditorPart part = IDE.openEditor(page, file, true);
		ITextEditor editor = part.getAdapter(ITextEditor.class);
		assertNotNull(editor, "opened in " + part.getSite().getId());
		assertEquals(text, editor.getDocumentProvider().getDocument(editor.getEditorInput()).get());
		page.closeEditor(part, false);
	}
}
