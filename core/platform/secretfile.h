// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QByteArray>
#include <QString>

namespace license::platform {

/// Reads at most `most` bytes of a file that holds a secret. The file is opened once, and what is open is looked at,
/// never its name: it has to be a regular file, no symbolic link, that belongs to this user, to root, or to the owner
/// of `workFolder` (root that works in somebody's data folder works for that person), and that neither group nor others
/// can read or write. On Windows the access list and the owner take the place of the mode.
///
/// Below `$CREDENTIALS_DIRECTORY` or `/run/secrets` systemd, Docker or Kubernetes guards the file: there links that
/// stay below it are followed, and any owner and mode will do.
///
/// The folder around the file is not looked at: who may write it can put no file there that passes, except one that was
/// ours and private before.
///
/// CredentialsMissing, its detail saying what is wrong and what to do, without the path.
Result<QByteArray> readSecretFile(const QString &path, qsizetype most, const QString &workFolder = {});

} // namespace license::platform
