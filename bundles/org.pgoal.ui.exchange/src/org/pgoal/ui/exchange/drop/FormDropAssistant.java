package org.pgoal.ui.exchange.drop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.TransferData;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.navigator.CommonDropAdapter;
import org.eclipse.ui.navigator.CommonDropAdapterAssistant;
import org.pgoal.ui.exchange.menu.WizardHandler;
import org.pgoal.ui.exchange.importing.ImportFormsWizard;

/**
 * Files of Excel, Word and the like that are dropped into the project explorer are imported, into the folder that they are dropped
 * onto. All other files are copied there, as ever.
 */
public class FormDropAssistant extends CommonDropAdapterAssistant {

	/** What is a form for sure; a text or a page may be anything, and goes through the wizard when it is asked for. */
	private static final Set<String> FORMS = Set.of("xlsx", "xlsm", "xls", "et", "docx", "docm", "doc", "wps");

	@Override
	public boolean isSupportedType(TransferData type) {
		return FileTransfer.getInstance().isSupportedType(type);
	}

	@Override
	public IStatus validateDrop(Object target, int operation, TransferData type) {
		if (!isSupportedType(type) || !isTarget(target)) {
			return Status.CANCEL_STATUS;
		}
		Object files = FileTransfer.getInstance().nativeToJava(type);
		// on some systems it is known only when they are dropped which files they are
		return files == null || areForms(files) ? Status.OK_STATUS : Status.CANCEL_STATUS;
	}

	@Override
	public IStatus handleDrop(CommonDropAdapter adapter, DropTargetEvent event, Object target) {
		// what is not taken is the next assistant's
		return drop(event.data, target) ? Status.OK_STATUS : Status.CANCEL_STATUS;
	}

	/**
	 * Opens the wizard for files that were dropped.
	 *
	 * @param data what was dropped
	 * @return whether that is so, for it was forms that were dropped
	 */
	public boolean drop(Object data, Object target) {
		if (!isTarget(target) || !areForms(data)) {
			return false;
		}
		IContainer folder = folder(target);
		List<Path> files = Arrays.stream((String[]) data).map(Path::of).toList();
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		// the program that they come from waits until the drop is over
		window.getShell().getDisplay().asyncExec(() -> WizardHandler.open(new ImportFormsWizard(files, folder), window, StructuredSelection.EMPTY));
		return true;
	}

	/** Beside all folders no folder is meant: then it is asked for. */
	private static boolean isTarget(Object target) {
		return target instanceof IWorkspaceRoot || folder(target) != null;
	}

	/** Whether all of them are forms; a mixture is copied as it is. */
	static boolean areForms(Object data) {
		return data instanceof String[] names && names.length > 0 && Arrays.stream(names).allMatch(FormDropAssistant::isForm);
	}

	private static boolean isForm(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		return FORMS.contains(lower.substring(lower.lastIndexOf('.') + 1)) && !Files.isDirectory(Path.of(name));
	}

	private static IContainer folder(Object target) {
		IResource resource = Adapters.adapt(target, IResource.class);
		IContainer folder = resource instanceof IContainer container ? container : resource == null ? null : resource.getParent();
		return folder != null && folder.getType() != IResource.ROOT && folder.isAccessible() ? folder : null;
	}
}
