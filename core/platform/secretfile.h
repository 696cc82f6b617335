// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QByteArray>
#include <QString>

namespace license::platform {

/// Reads at most `most` bytes of a secret file. The file is opened once, and the checks apply to the open file, not to
/// its name: it must be a regular file, not a symbolic link, that belongs to this user, to root, or to the owner of
/// `workFolder` (root in a user's data folder works for that user), and that group and others can neither read nor
/// write. On Windows the access list and the owner take the place of the mode.
///
/// Below `$CREDENTIALS_DIRECTORY` or `/run/secrets` systemd, Docker or Kubernetes guards the file: links that stay
/// below are followed there, and any owner and mode is accepted.
///
/// The folder around the file is not checked: a user who can write it cannot place a file there that passes, except one
/// that was ours and private before.
///
/// CredentialsMissing, whose detail names the problem and the solution, without the path.
Result<QByteArray> readSecretFile(const QString &path, qsizetype most, const QString &workFolder = {});

} // namespace license::platform
