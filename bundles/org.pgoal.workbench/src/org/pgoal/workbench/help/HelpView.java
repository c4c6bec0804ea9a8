package org.pgoal.workbench.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;
import org.pgoal.workbench.help.MarkdownText.Heading;

/** Shows the documents of the help: contents on the left, the chosen document on the right, a search above. */
public class HelpView extends ViewPart {

	public static final String ID = "org.pgoal.workbench.help";

	private static final int[] WEIGHTS = { 28, 72 };
	private static final int NARROW = 480;
	private static final int MARGIN = 16;

	/** A chapter in the contents. */
	private record Chapter(HelpDocument document, String title) {
	}

	/** Empty until the documents have been read. */
	private HelpContents contents = HelpContents.NONE;
	/** The document that somebody wants to see as soon as there is one; null: the first. */
	private String wanted;
	private TreeViewer topics;
	private StyledText page;
	private Text search;
	private HelpDocument shown;
	private MarkdownText text;
	private List<MarkdownText.Part> links = List.of();

	@Override
	public void createPartControl(Composite parent) {
		GridLayout layout = new GridLayout();
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		parent.setLayout(layout);
		search = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		search.setMessage(HelpMessages.of("search"));
		search.setToolTipText(HelpMessages.of("search"));
		search.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
		sash.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		createTopics(sash);
		createPage(sash);
		sash.setWeights(WEIGHTS);
		// beside the topics a narrow view would leave no line to read
		sash.addListener(SWT.Resize, resized -> sash.setOrientation(sash.getClientArea().width < NARROW ? SWT.VERTICAL : SWT.HORIZONTAL));
		search.addModifyListener(changed -> topics.refresh());
		search.addListener(SWT.DefaultSelection, entered -> findNext());
		Display display = parent.getDisplay();
		// reading and parsing all documents takes longer than a view may take to open
		CompletableFuture.supplyAsync(() -> HelpContents.read(Locale.getDefault())).whenComplete((read, failure) -> {
			if (failure != null) {
				ILog.get().error("The help cannot be read", failure);
			} else if (!display.isDisposed()) {
				display.asyncExec(() -> show(read));
			}
		});
	}

	private void show(HelpContents read) {
		if (page.isDisposed()) {
			return;
		}
		contents = read;
		topics.setInput(contents);
		if (wanted != null) {
			open(wanted);
		}
		if (shown == null && !contents.documents().isEmpty()) {
			topics.setSelection(new StructuredSelection(contents.documents().get(0)));
		}
	}

	private void createTopics(Composite parent) {
		topics = new TreeViewer(parent, SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
		topics.setContentProvider(new Topics());
		topics.setLabelProvider(LabelProvider.createTextProvider(topic -> topic instanceof Chapter chapter ? chapter.title() : ((HelpDocument) topic).title()));
		topics.setInput(contents);
		topics.addPostSelectionChangedListener(changed -> {
			Object topic = changed.getStructuredSelection().getFirstElement();
			if (topic instanceof HelpDocument document) {
				show(document);
				page.setTopIndex(0);
			} else if (topic instanceof Chapter chapter) {
				show(chapter.document());
				reveal(chapter.title());
			}
		});
	}

	private void createPage(Composite parent) {
		page = new StyledText(parent, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
		page.setMargins(MARGIN, MARGIN / 2, MARGIN, MARGIN / 2);
		page.setLineSpacing(2);
		page.setCaret(null);
		page.addListener(SWT.MouseUp, click -> {
			int offset = page.getOffsetAtPoint(new org.eclipse.swt.graphics.Point(click.x, click.y));
			links.stream().filter(link -> offset >= link.start() && offset < link.start() + link.length()).findFirst().ifPresent(link -> follow(link.target()));
		});
	}

	/** Shows a document by its name, as soon as it has been read; nothing happens where there is none. */
	public void open(String name) {
		wanted = name;
		contents.documents().stream().filter(document -> document.name().equals(name)).findFirst()
				.ifPresent(document -> topics.setSelection(new StructuredSelection(document), true));
	}

	/** The text that is shown. */
	public String shownText() {
		return page.getText();
	}

	private void show(HelpDocument document) {
		if (document == shown) {
			return;
		}
		shown = document;
		text = document.text();
		page.setText(text.text());
		page.setStyleRanges(PageStyles.of(text, page, JFaceResources.getFontRegistry()));
		links = text.parts().stream().filter(part -> part.style() == MarkdownText.Style.LINK).toList();
	}

	private void reveal(String heading) {
		text.headings().stream().filter(each -> each.text().equals(heading)).mapToInt(Heading::offset).findFirst()
				.ifPresent(offset -> page.setTopIndex(page.getLineAtOffset(offset)));
	}

	private void follow(String target) {
		contents.linked(target).ifPresentOrElse(document -> topics.setSelection(new StructuredSelection(document), true), () -> {
			if (target.startsWith("https://") || target.startsWith("http://")) {
				Program.launch(target);
			}
		});
	}

	/** Goes to the next place of the words searched for: in this document, then in the next one that has them. */
	private void findNext() {
		String words = search.getText().strip().toLowerCase(Locale.ROOT);
		if (words.isEmpty() || shown == null) {
			return;
		}
		int from = page.getSelectionRange().x + Math.max(page.getSelectionRange().y, 0);
		int found = page.getText().toLowerCase(Locale.ROOT).indexOf(words, from);
		if (found < 0) {
			List<HelpDocument> having = contents.documents().stream().filter(document -> has(document, words)).toList();
			if (having.isEmpty()) {
				return;
			}
			HelpDocument next = having.get((having.indexOf(shown) + 1) % having.size());
			topics.setSelection(new StructuredSelection(next), true);
			found = page.getText().toLowerCase(Locale.ROOT).indexOf(words);
		}
		if (found >= 0) {
			page.setSelection(found, found + words.length());
			page.showSelection();
		}
	}

	private static boolean has(HelpDocument document, String words) {
		return document.text().text().toLowerCase(Locale.ROOT).contains(words);
	}

	@Override
	public void setFocus() {
		if (topics != null) {
			topics.getControl().setFocus();
		}
	}

	/** Documents that have the words searched for, with their chapters. */
	private final class Topics implements ITreeContentProvider {

		@Override
		public Object[] getElements(Object input) {
			String words = search.getText().strip().toLowerCase(Locale.ROOT);
			return contents.documents().stream().filter(document -> words.isEmpty() || has(document, words)).toArray();
		}

		@Override
		public Object[] getChildren(Object topic) {
			List<Chapter> chapters = new ArrayList<>();
			if (topic instanceof HelpDocument document) {
				document.chapters().forEach(title -> chapters.add(new Chapter(document, title)));
			}
			return chapters.toArray();
		}

		@Override
		public Object getParent(Object topic) {
			return topic instanceof Chapter chapter ? chapter.document() : null;
		}

		@Override
		public boolean hasChildren(Object topic) {
			return topic instanceof HelpDocument document && !document.chapters().isEmpty();
		}
	}
}
