// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QByteArray>
#include <QFileDevice>
#include <QString>

namespace license::server {

/// Owner only: 0600 and 0700 where the file system has modes.
inline constexpr QFileDevice::Permissions privateFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
inline constexpr QFileDevice::Permissions privateFolder = privateFile | QFileDevice::ExeOwner;

/// Creates the folder, with its parents, and makes it the owner's alone; one that is there already is made private.
Result<Done> makePrivateFolder(const QString &path);

/// Replaces the file as a whole. No other account can read it at any moment.
Result<Done> writePrivateFile(const QString &path, const QByteArray &bytes);

/// The file's bytes; an error where it cannot be read.
Result<QByteArray> readFile(const QString &path);

/// An error of the state folder or of the system, in words for whoever started the server.
Error failure(const QString &detail);

} // namespace license::server
