// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace CLI {
class App;
} // namespace CLI

namespace license::ctl {

/// What is wrong with the words of a command line, in one sentence that names the word, and what was probably meant or
/// comes next. Nothing where commands, options and the number of words are right; values are not looked at.
std::optional<QString> wrongWords(const CLI::App &grammar, const QStringList &arguments);

/// "Did you mean “status”?" behind a blank; empty where no known word is near.
QString didYouMean(const QString &word, const QStringList &known);

/// What follows the word `help`: a known command, or what is wrong with it.
std::optional<QString> wrongCommand(const CLI::App &grammar, const QStringList &words);

} // namespace license::ctl
