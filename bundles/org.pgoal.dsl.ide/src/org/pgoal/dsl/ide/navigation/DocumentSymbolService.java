package org.pgoal.dsl.ide.navigation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.pgoal.dsl.ide.source.Lines;
import org.pgoal.dsl.ide.workspace.Analysis;
import org.pgoal.model.CategorySpec;
import org.pgoal.model.Department;
import org.pgoal.model.Element;
import org.pgoal.model.FormSpec;
import org.pgoal.model.Fund;
import org.pgoal.model.Indicator;
import org.pgoal.model.IndicatorGroup;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.Row;
import org.pgoal.model.Sheet;
import org.pgoal.model.Template;
import org.pgoal.model.message.Message;

/** The outline of a file: sheet, blocks, indicators with their values; templates with their categories. */
public final class DocumentSymbolService {

	public List<DocumentSymbol> symbols(Analysis analysis, Locale locale) {
		List<DocumentSymbol> symbols = new ArrayList<>();
		Builder builder = new Builder(analysis.snapshot().lines(), locale);
		analysis.model().ifPresent(model -> {
			for (Element element : model.getElements()) {
				DocumentSymbol symbol = element instanceof Sheet sheet ? builder.sheet(sheet) : builder.template((Template) element);
				if (symbol != null) {
					symbols.add(symbol);
				}
			}
		});
		return symbols;
	}

	private record Builder(Lines lines, Locale locale) {

		DocumentSymbol sheet(Sheet sheet) {
			boolean department = sheet instanceof Department;
			String name = first(sheet.getName(), sheet.getId(), text(department ? "symbol.department" : "symbol.project"));
			DocumentSymbol symbol = symbol(sheet, name, sheet.getName() == null ? null : sheet.getId(), department ? SymbolKind.Package : SymbolKind.Class,
					PgoalPackage.Literals.SHEET__NAME, PgoalPackage.Literals.ELEMENT__ID);
			if (symbol == null) {
				return null;
			}
			if (!sheet.getFunds().isEmpty()) {
				add(funds(sheet), symbol);
			}
			for (Row row : sheet.getRows()) {
				add(row instanceof IndicatorGroup group ? group(group) : indicator((Indicator) row), symbol);
			}
			return symbol;
		}

		private DocumentSymbol funds(Sheet sheet) {
			Fund first = sheet.getFunds().get(0);
			Fund last = sheet.getFunds().get(sheet.getFunds().size() - 1);
			INode from = NodeModelUtils.findActualNodeFor(first);
			INode to = NodeModelUtils.findActualNodeFor(last);
			if (from == null || to == null) {
				return null;
			}
			Range range = lines.range(from.getOffset(), to.getEndOffset());
			DocumentSymbol symbol = new DocumentSymbol(text("symbol.funds"), SymbolKind.Namespace, range, range);
			symbol.setChildren(new ArrayList<>());
			for (Fund fund : sheet.getFunds()) {
				add(symbol(fund, first(fund.getLabel(), "_"), fund.getAmount() == null ? null : fund.getAmount().asText(), SymbolKind.Field,
						PgoalPackage.Literals.FUND__LABEL), symbol);
			}
			return symbol;
		}

		private DocumentSymbol group(IndicatorGroup group) {
			DocumentSymbol symbol = symbol(group, first(group.getLevel1(), text("symbol.indicators")), null, SymbolKind.Namespace,
					PgoalPackage.Literals.INDICATOR_GROUP__LEVEL1);
			if (symbol != null) {
				group.getIndicators().forEach(indicator -> add(indicator(indicator), symbol));
			}
			return symbol;
		}

		private DocumentSymbol indicator(Indicator indicator) {
			String value = indicator.getTarget() == null ? null : indicator.getTarget().asText();
			String category = indicator.getLevel2();
			String detail = value == null ? category : category == null || indicator.getName() == null ? value : value + " · " + category;
			return symbol(indicator, first(indicator.getName(), category, indicator.getId(), text("symbol.unnamed")), detail, SymbolKind.Property,
					PgoalPackage.Literals.INDICATOR__NAME, PgoalPackage.Literals.INDICATOR__LEVEL2);
		}

		DocumentSymbol template(Template template) {
			DocumentSymbol symbol = symbol(template, first(template.getId(), text("symbol.template")), template.getDescription(), SymbolKind.Interface,
					PgoalPackage.Literals.ELEMENT__ID);
			if (symbol == null) {
				return null;
			}
			for (FormSpec form : template.getForms()) {
				DocumentSymbol child = symbol(form, first(form.getTitle(), form.getKind().getName()), null, SymbolKind.Struct);
				add(child, symbol);
				if (child != null) {
					form.getFields().forEach(f -> add(symbol(f, first(f.getLabel(), "_"), f.getType().getName(), SymbolKind.Field,
							PgoalPackage.Literals.FIELD_SPEC__LABEL), child));
				}
			}
			template.getCategories().forEach(category -> add(category(category), symbol));
			return symbol;
		}

		private DocumentSymbol category(CategorySpec category) {
			DocumentSymbol symbol = symbol(category, first(category.getLabel(), "_"), category.getCode(), SymbolKind.EnumMember,
					PgoalPackage.Literals.CATEGORY_SPEC__LABEL);
			if (symbol != null) {
				category.getChildren().forEach(child -> add(category(child), symbol));
			}
			return symbol;
		}

		private static void add(DocumentSymbol child, DocumentSymbol parent) {
			if (child != null) {
				parent.getChildren().add(child);
			}
		}

		private DocumentSymbol symbol(EObject element, String name, String detail, SymbolKind kind, EStructuralFeature... naming) {
			INode node = NodeModelUtils.findActualNodeFor(element);
			if (node == null) {
				return null;
			}
			Range range = lines.range(node.getOffset(), node.getEndOffset());
			Range selection = null;
			for (EStructuralFeature feature : naming) {
				List<INode> nodes = selection == null ? NodeModelUtils.findNodesForFeature(element, feature) : List.of();
				if (!nodes.isEmpty()) {
					selection = lines.range(nodes.get(0).getOffset(), nodes.get(0).getEndOffset());
				}
			}
			if (selection == null) {
				int end = Math.min(node.getEndOffset(), lines.end(lines.line(node.getOffset())));
				selection = lines.range(node.getOffset(), end);
			}
			// an empty name is an error to clients
			DocumentSymbol symbol = new DocumentSymbol(name.isBlank() ? "_" : name, kind, range, selection, detail);
			symbol.setChildren(new ArrayList<>());
			return symbol;
		}

		private String text(String key) {
			return Message.of(DocumentSymbolService.class, key).text(locale);
		}

		private static String first(String... names) {
			for (String name : names) {
				if (name != null && !name.isBlank()) {
					return name;
				}
			}
			return "_";
		}
	}
}
