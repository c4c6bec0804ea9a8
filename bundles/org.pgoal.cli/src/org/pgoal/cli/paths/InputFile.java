package org.pgoal.cli.paths;

import java.nio.file.Path;

/**
 * A file to work on.
 *
 * @param path   where it is, absolute
 * @param name   as reports show it: relative to the working directory where the user spoke of it so, with slashes
 * @param inside its place below the folder that the user named, which an output folder mirrors; the file name alone
 *               where the user named the file
 */
public record InputFile(Path path, String name, Path inside) {
}
