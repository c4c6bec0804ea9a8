package org.pgoal.forms.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.pgoal.forms.grid.SourceDocument;

/** Programs in the place of LibreOffice, which do what it may do. */
@DisabledOnOs(OS.WINDOWS)
class OfficeConversionTest {

	private static final String TABLE = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>产出指标</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";

	@TempDir
	Path folder;

	private OfficeConversion program(String script, Duration limit) throws Exception {
		Path program = Files.writeString(folder.resolve("soffice"), "#!/bin/sh\nwhile [ $# -gt 1 ]; do [ \"$1\" = --outdir ] && out=$2; shift; done\ncopy=$1\npwd > " + folder.resolve("where")
				+ "\n" + script + "\n");
		Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
		return new OfficeConversion(program, limit);
	}

	private Path rtf() throws Exception {
		return Files.writeString(folder.resolve("form.doc"), "{\\rtf1 form}");
	}

	private void assertNothingIsLeft() throws Exception {
		assertTrue(Files.notExists(Path.of(Files.readString(folder.resolve("where")).strip())));
		try (Stream<Path> files = Files.list(folder)) {
			assertTrue(files.noneMatch(file -> file.getFileName().toString().startsWith(".~lock")));
		}
	}

	@Test
	void theResultIsReadAndTheConversionTold() throws Exception {
		Path result = Opened.file(folder, "result", Archives.document(TABLE).zip());
		OfficeConversion conversion = program("grep -q rtf1 \"$copy\" && cp " + result + " \"$out/form.docx\"", Duration.ofMinutes(1));
		SourceDocument document = new Intake(conversion).open(rtf());
		assertEquals("form.doc", document.fileName());
		assertEquals("产出指标", document.grids().get(0).text(0, 0));
		assertEquals(List.of("Converted from rtf by LibreOffice; compare the result with the original"), Opened.notes(document));
		assertNothingIsLeft();
	}

	@Test
	void aConversionThatGivesNothingIsTold() throws Exception {
		assertEquals("conversionFailed", Opened.refusal(new Intake(program("exit 1", Duration.ofMinutes(1))), rtf()));
		assertNothingIsLeft();
	}

	@Test
	void aConversionThatTakesTooLongIsEndedWithAllItStarted() throws Exception {
		OfficeConversion conversion = program("sleep 1000 & echo $! > " + folder.resolve("child") + "\nwait", Duration.ofSeconds(2));
		assertEquals("conversionTooSlow", Opened.refusal(new Intake(conversion), rtf()));
		long child = Long.parseLong(Files.readString(folder.resolve("child")).strip());
		assertTrue(ProcessHandle.of(child).map(process -> !process.isAlive()).orElse(true));
		assertNothingIsLeft();
	}

	@Test
	void theUserMayStopIt() throws Exception {
		OfficeConversion conversion = program("sleep 1000", Duration.ofMinutes(10));
		AtomicBoolean asked = new AtomicBoolean();
		Path file = rtf();
		assertThrows(CancellationException.class, () -> new Intake(conversion).open(file, () -> asked.getAndSet(true)));
		assertTrue(asked.get());
	}

	@Test
	void aResultThatNeedsAnotherConversionIsRefused() throws Exception {
		assertEquals("convert.rtf", Opened.refusal(new Intake(program("cp \"$copy\" \"$out/form.docx\"", Duration.ofMinutes(1))), rtf()));
	}

	@Test
	void itIsFoundOnThePath() throws Exception {
		program("", Duration.ofMinutes(1));
		assertTrue(OfficeConversion.installed(Map.of("PATH", "/nowhere:" + folder)).isInstalled());
		assertTrue(!OfficeConversion.none().isInstalled());
	}
}
