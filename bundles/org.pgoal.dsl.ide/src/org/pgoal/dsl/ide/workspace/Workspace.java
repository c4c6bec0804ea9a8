package org.pgoal.dsl.ide.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

import org.eclipse.emf.common.util.URI;
import org.pgoal.dsl.check.Checker;
import org.pgoal.dsl.check.FileCheck;
import org.pgoal.dsl.check.Problem;
import org.pgoal.dsl.conversion.Literals;
import org.pgoal.dsl.ide.completion.Knowledge;
import org.pgoal.dsl.ide.source.Snapshot;
import org.pgoal.dsl.ide.source.Token;
import org.pgoal.dsl.ide.source.Words;
import org.pgoal.dsl.folder.FolderCheck;
import org.pgoal.dsl.reading.Reading;
import org.pgoal.dsl.reading.TextReader;
import org.pgoal.dsl.settings.RuleFiles;
import org.pgoal.dsl.templates.TemplateCatalogue;
import org.pgoal.model.Template;
import org.pgoal.model.lookup.Sheets;
import org.pgoal.model.message.Message;
import org.pgoal.model.template.EffectiveTemplate;
import org.pgoal.rules.RuleLevels;

import com.google.inject.Inject;
import com.google.inject.Singleton;

/**
 * The open documents, and what is known of all other files of the folder. Open documents are served from their own text;
 * nothing here waits for the folder to be indexed.
 */
@Singleton
public class Workspace implements Knowledge {

	/** Characters of an open document that is understood; some thousand sheets. */
	private static final int LONGEST = 16 << 20;

	/** How many names are offered at most. */
	private static final int NAMES = 300;

	private final Checker checker;
	private final TemplateCatalogue catalogue;
	private final WorkspaceIndex index = new WorkspaceIndex();
	private final FixableFindings fixable = new FixableFindings();
	private final FolderFacts facts = new FolderFacts();
	private final Map<String, OpenDocument> open = new ConcurrentHashMap<>();
	private final RuleFiles ruleFiles = new RuleFiles();
	private volatile RuleLevels wished = RuleLevels.NONE;
	private volatile FileTexts texts = TextReader::read;

	/** A document that a client has open, with the URI as the client spells it and the text as the client has it. */
	private record OpenDocument(String clientUri, Snapshot snapshot, Analysis analysis) {
	}

	@Inject
	Workspace(Checker checker, TemplateCatalogue catalogue) {
		this.checker = checker;
		this.catalogue = catalogue;
	}

	/** Replaces the disk, for tests and for hosts with buffers of their own. */
	public void setTexts(FileTexts other) {
		texts = other;
	}

	public WorkspaceIndex index() {
		return index;
	}

	/** Where the folder has findings with one obvious answer, as far as it has been checked. */
	public FixableFindings fixable() {
		return fixable;
	}

	/** What the folder comes to, as far as it has been checked. */
	public FolderFacts facts() {
		return facts;
	}

	public TemplateCatalogue catalogue() {
		return catalogue;
	}

	// ------------------------------------------------------------- settings

	/** The severities that the client wants where no folder says anything. What was checked before is to be checked again. */
	public void setLevels(RuleLevels levels) {
		wished = levels;
	}

	/** What folders say of rules, as far as somebody has asked for it. */
	public RuleFiles ruleFiles() {
		return ruleFiles;
	}

	/** A folder that says something of rules speaks for all who open it; else the client's own wishes count. */
	private RuleLevels levels(String uri) {
		return Uris.path(uri).map(Path::getParent).flatMap(ruleFiles::of).orElse(wished);
	}

	private FileNeighbours around(String uri) {
		return new FileNeighbours(index, uri, this::levels);
	}

	// ------------------------------------------------------------ documents

	/** Takes a new version of an open document; a document that wasn't open is from now on. */
	public Analysis put(String clientUri, int version, String text) {
		Snapshot snapshot = new Snapshot(Uris.key(clientUri), version, text);
		Analysis analysis = analyse(snapshot);
		open.put(snapshot.uri(), new OpenDocument(clientUri, snapshot, analysis));
		return analysis;
	}

	/** Looks at the same version again, because other files have changed. */
	public Optional<Analysis> again(String uri) {
		OpenDocument now = open.computeIfPresent(Uris.key(uri), (key, document) -> new OpenDocument(document.clientUri(), document.snapshot(), analyse(document.snapshot())));
		return Optional.ofNullable(now).map(OpenDocument::analysis);
	}

	public void close(String uri) {
		open.remove(Uris.key(uri));
	}

	public boolean isOpen(String uri) {
		return open.containsKey(Uris.key(uri));
	}

	public Set<String> openUris() {
		return new HashSet<>(open.keySet());
	}

	/** The text of an open document as the client has it. */
	public Optional<String> text(String uri) {
		return Optional.ofNullable(open.get(Uris.key(uri))).map(document -> document.snapshot().text());
	}

	/** The current version of an open document. */
	public Optional<Analysis> current(String uri) {
		return Optional.ofNullable(open.get(Uris.key(uri))).map(OpenDocument::analysis);
	}

	/** The URI as the client spells it, for what is sent to it. */
	public String clientUri(String key) {
		OpenDocument document = open.get(key);
		return document == null ? key : document.clientUri();
	}

	/** A file, open or not; empty where it cannot be read. */
	public Optional<Analysis> file(String uri) {
		Optional<Analysis> current = current(uri);
		if (current.isPresent()) {
			return current;
		}
		return Uris.path(uri).filter(path -> Files.isRegularFile(path)).map(this::read);
	}

	/** The content of the disk, not kept; of a file that is no text, what is wrong with it. */
	Analysis read(Path file) {
		String uri = Uris.key(file);
		return switch (texts.read(file)) {
		case Reading.Text text -> analyse(new Snapshot(uri, 0, text.text()));
		case Reading.Unfit unfit -> new Analysis(new Snapshot(uri, 0, ""), () -> FolderCheck.unfit(uri, unfit));
		};
	}

	private Analysis analyse(Snapshot snapshot) {
		if (snapshot.text().length() > LONGEST) {
			// a client can open what no file may be
			Reading.Unfit unfit = new Reading.Unfit(Reading.Cause.SIZE, Message.of(TextReader.class, "file", LONGEST >> 20), 1);
			return new Analysis(new Snapshot(snapshot.uri(), snapshot.version(), ""), () -> FolderCheck.unfit(snapshot.uri(), unfit));
		}
		return new Analysis(snapshot, () -> check(snapshot));
	}

	private FileCheck check(Snapshot snapshot) {
		FileNeighbours neighbours = around(snapshot.uri());
		return checker.check(snapshot.text(), URI.createURI(snapshot.uri()), neighbours, neighbours);
	}

	/** Checks a sheet that nobody needs, so that classes and the national template are there when the first one is opened. */
	public List<Problem> warmUp() {
		return checker.check("项目 \"_\" { 指标 { _: \"_\" 1 % } }", URI.createURI("pgoal:warm-up"), Sheets.NONE).problems();
	}

	/** Takes what the rest of the folder needs to know of a file, and tells which files should be looked at again. */
	public Set<String> index(Analysis analysis) {
		return index.put(analysis.summary());
	}

	// ------------------------------------------------------------ templates

	@Override
	public EffectiveTemplate template(Snapshot file) {
		return used(file).flatMap(name -> template(file, name)).orElseGet(catalogue::standard);
	}

	private Optional<EffectiveTemplate> template(Snapshot file, String name) {
		Optional<EffectiveTemplate> elsewhere = template(name);
		if (elsewhere.isPresent()) {
			return elsewhere;
		}
		// a template in the same file, before it has been indexed
		return current(file.uri()).flatMap(Analysis::model).flatMap(model -> model.getElements().stream()
				.filter(e -> e instanceof Template && name.equals(e.getId())).findFirst())
				.map(t -> catalogue.effective((Template) t, around(file.uri())));
	}

	/** The name behind 使用; for a file that declares a template, the one that it extends. */
	private static Optional<String> used(Snapshot file) {
		List<Token> tokens = file.tokens();
		String extended = null;
		for (int i = 0; i + 1 < tokens.size(); i++) {
			if (Words.USE.is(tokens.get(i)) && isName(tokens.get(i + 1))) {
				return Optional.of(Literals.value(tokens.get(i + 1).text()));
			}
			if (extended == null && Words.EXTENDS.is(tokens.get(i)) && isName(tokens.get(i + 1))) {
				extended = Literals.value(tokens.get(i + 1).text());
			}
			if (Words.PROJECT.is(tokens.get(i)) && extended == null) {
				return Optional.empty();
			}
		}
		return Optional.ofNullable(extended);
	}

	private static boolean isName(Token token) {
		return token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.STRING || token.kind() == Token.Kind.GROUP;
	}

	@Override
	public Optional<EffectiveTemplate> template(String id) {
		return index.template(id, null).map(template -> catalogue.effective(template, around("")))
				.or(() -> catalogue.effective(id));
	}

	@Override
	public List<Target> templates() {
		List<Target> templates = new ArrayList<>();
		Set<String> seen = new LinkedHashSet<>();
		// the names only: nothing is parsed for a list
		seen.add(TemplateCatalogue.STANDARD);
		seen.addAll(catalogue.builtIn());
		seen.forEach(name -> templates.add(new Target(name, null, null)));
		for (Target target : index.targets(Declaration.Kind.TEMPLATE, NAMES)) {
			if (seen.add(target.id())) {
				templates.add(target);
			}
		}
		return templates;
	}

	@Override
	public List<Target> departments() {
		return index.targets(Declaration.Kind.DEPARTMENT, NAMES);
	}

	@Override
	public Collection<String> usual(Habit habit, String place, int limit) {
		return index.usual(habit, place, limit);
	}

	@Override
	public List<KnownIndicator> indicators(String place, String template, Predicate<String> wanted, int limit) {
		return index.indicators(place, template, wanted, limit);
	}
}
