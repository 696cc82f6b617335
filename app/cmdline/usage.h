// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
} // namespace CLI

namespace license::cmdline {

/// The problem with the words of a command line, in one sentence that names the word, and what was probably meant or
/// comes next. Nothing if commands, options and the number of words are right; values are not checked.
std::optional<QString> wrongWords(const CLI::App &grammar, const QStringList &arguments);

/// The words as the library takes them: the last one first. It would take the value of `--filter=` from the next word;
/// that of an option in `withValue` is empty instead.
std::vector<std::string> libraryOrder(const QStringList &arguments, const QStringList &withValue);

/// "Did you mean “status”?" after a blank; empty if no known word is near.
QString didYouMean(const QString &word, const QStringList &known);

/// The argument of `help`: a known command, or the problem with it.
std::optional<QString> wrongCommand(const CLI::App &grammar, const QStringList &words);

} // namespace license::cmdline
