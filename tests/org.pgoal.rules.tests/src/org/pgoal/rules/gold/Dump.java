package org.pgoal.rules.gold;
import java.util.Locale;
import org.pgoal.rules.*;
import org.pgoal.rules.fixture.*;
public class Dump { public static void main(String[] a){ for (String f : new java.util.TreeSet<>(GoldFile.TEMPLATES.keySet())) { var c=Checked.sheets(GoldFile.sheets(f), Language.template(a.length>1?a[1]:GoldFile.TEMPLATES.get(f)), BuiltInRules.all());
 System.out.println("== "+f); for (var x:c.findings()) if(x.rule().matches(a[0])) System.out.println(x.rule()+"|"+Checked.sheet(x)+"|"+Checked.indicator(x)+"|"+x.message().text(Locale.SIMPLIFIED_CHINESE)+"|"+x.remedies().stream().map(r->r.title().text(Locale.SIMPLIFIED_CHINESE)).toList());
 for (var x:c.notRun()) if(x.rule().matches(a[0])) System.out.println("   NOTRUN "+x.rule()+"|"+((org.pgoal.model.Sheet)x.element()).getName()+"|"+x.reason().text(Locale.SIMPLIFIED_CHINESE)); } } }
