// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QByteArray>
#include <QString>

namespace license::server {

/// Makes the folder, with its parents, for its owner alone. One that is there is used where nobody else can enter it,
/// closed where it holds the state of such a server, and else refused and left as it is.
Result<Done> makePrivateFolder(const QString &path);

/// Replaces the file as a whole, or not at all. No other account can read it at any moment; a link in its place is an
/// error.
Result<Done> writePrivateFile(const QString &path, const QByteArray &bytes);

/// The file's bytes; an error where it cannot be read.
Result<QByteArray> readFile(const QString &path);

/// An error of the state folder or of the system, in words for whoever started the server.
Error failure(const QString &detail);

} // namespace license::server
