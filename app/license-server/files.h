// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QByteArray>
#include <QString>

namespace license::server {

/// Creates the folder, with its parents, for its owner only. An existing folder is used if only its owner can enter it,
/// closed if it holds the state of such a server, and otherwise refused and left unchanged.
Result<Done> makePrivateFolder(const QString &path);

/// Replaces the file as a whole, or not at all. No other account can read it at any moment; a link in its place is an
/// error.
Result<Done> writePrivateFile(const QString &path, const QByteArray &bytes);

/// The file's bytes; an error if it cannot be read.
Result<QByteArray> readFile(const QString &path);

/// An error of the state folder or the system, worded for the operator.
Error failure(const QString &detail);

} // namespace license::server
