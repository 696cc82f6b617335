// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"

#include <QString>

namespace license::text {

/// cause() without the server's words and technical findings.
QString briefCause(const Error &error);
/// Those, line by line: the server's words, the finding, the request identifier, the name of the error.
QString technicalDetails(const Error &error);
/// The title and detail of the server's problem; empty if it has none.
QString serverWords(const Error &error);
/// Text for the end of a sentence or a line, which adds its own full stop or needs none.
QString withoutStop(const QString &words);
/// A phrase that stands as a sentence, with its full stop.
QString sentence(const QString &phrase);

} // namespace license::text
