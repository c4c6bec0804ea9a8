package org.pgoal.ui.editor;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.pgoal.ui.server.LanguageService;
import org.pgoal.ui.server.Positions;

/**
 * Lets the language server do something about the selected lines; its edits come back as one change that Ctrl+Z takes back. In
 * {@code plugin.xml} the command of the server and what it is told behind the range stand after the class: {@code :pgoal.moveBlock,up}.
 */
public class ServerCommandHandler extends AbstractHandler implements IExecutableExtension {

	private String command;
	private List<String> more = List.of();

	@Override
	public void setInitializationData(IConfigurationElement element, String property, Object data) {
		List<String> words = List.of(String.valueOf(data).split(","));
		command = words.get(0);
		more = words.subList(1, words.size());
	}

	@Override
	public Object execute(ExecutionEvent event) {
		ActiveSheet.active(event).filter(sheet -> sheet.editor().isEditable()).ifPresent(sheet -> {
			try {
				TextDocumentIdentifier file = Positions.identifier(sheet.document()).orElseThrow();
				int offset = sheet.selection().getOffset();
				Range range = new Range(Positions.at(sheet.document(), offset), Positions.at(sheet.document(), offset + sheet.selection().getLength()));
				List<Object> arguments = Stream.concat(Stream.<Object>of(file.getUri(), range), more.stream()).toList();
				LanguageService.get().ask(server -> server.getWorkspaceService().executeCommand(new ExecuteCommandParams(command, arguments)));
			} catch (BadLocationException outside) {
				ILog.get().error("The selection is not in the text any more", outside);
			}
		});
		return null;
	}
}
