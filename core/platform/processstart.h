// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace license::platform {

/// The first call of each program. A program may be started with closed standard streams (`>&-`): the next file or
/// socket that it opens would get such a stream's number, and messages would be written into it. Afterwards each number
/// is taken, and reading or writing a stream that was closed still fails. A write beyond the largest size of a file
/// that its user may write (`ulimit -f`) fails, too, and no longer ends the program.
void prepareProcess();
/// Where memory ends afterwards, the process ends with `exitCode`, after a sentence on standard error and `answer`,
/// which has to live on, on standard output. Until then the code is 74 (EX_IOERR), and there is no answer.
void tellWithoutMemory(int exitCode, const char *answer);
/// A program with a window lives on if whoever reads its messages goes away: writing one then fails, instead of ending
/// the program (SIGPIPE).
void outliveReaders();

/// The last call of each program: `main` returns its value. On Windows the process ends here, because the libraries'
/// own ends may wait for a lock that no thread will free: libstdc++'s does with winpthreads.
int endProcess(int exitCode);
/// Ends the process at once, without the ends of static objects and libraries.
[[noreturn]] void endProcessNow(int exitCode);

} // namespace license::platform
