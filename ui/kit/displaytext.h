// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/history.h"
#include "core/domain/licensedocument.h"
#include "core/domain/licensestatus.h"

#include <QModelIndex>
#include <QString>

namespace license::ui {

/// Texts as a widget shows or speaks them; texts shared with the command line come from core/text.

/// The same with a capital first letter, for a standalone phrase.
QString sentenceCase(const QString &phrase);
/// "just now", "12 min ago", "2 h 10 min ago": never seconds.
QString ageText(milliseconds span);

/// The text of a cell for screen readers: a visually empty cell is not empty for them.
QString spokenCell(const QString &words);

/// All cells of a row with the names of their columns, a line each: for the tooltip of a row whose columns may be
/// hidden.
QString wholeRow(const QModelIndex &cell);

/// The same with break opportunities in stretches without blanks longer than any word: a name of two hundred letters
/// wraps, and widens no window.
QString breakable(const QString &text);

/// The same with values that stay on one line: no line breaks before a unit or within "1 d 21 h".
QString unbroken(const QString &text);

/// A name for a sentence: one that would fill the sentence ends in "…"; tables have the full name.
QString shortened(const QString &name);

/// A name as shown, without characters that would reorder or hide other text: for a field in which it is edited.
QString editableName(const QString &name);

/// A SHA-256 fingerprint in two lines of sixteen pairs, as people read them out.
QString fingerprintLines(const QByteArray &sha256);

/// "https://one.xopero.com:8443" without the scheme: a person's form of the address.
QString addressText(const QString &url);

} // namespace license::ui
