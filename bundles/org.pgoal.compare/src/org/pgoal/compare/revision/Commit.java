package org.pgoal.compare.revision;

import java.time.ZonedDateTime;

import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * A commit that changed a file or folder.
 *
 * @param id      as git abbreviates it; enough to name the commit
 * @param author  the name
 * @param when    it was written, by the author's clock
 * @param message the first line
 * @param path    what the file was called then, from the root of the repository
 */
public record Commit(String id, String author, ZonedDateTime when, String message, String path) {

	private static final int ABBREVIATED = 12;

	static Commit of(RevCommit commit, String path) {
		PersonIdent author = commit.getAuthorIdent();
		return new Commit(commit.abbreviate(ABBREVIATED).name(), author.getName(), author.getWhenAsInstant().atZone(author.getZoneId()),
				commit.getShortMessage(), path);
	}
}
