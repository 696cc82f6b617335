// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/certificateinfo.h"
#include "core/domain/result.h"

#include <QByteArray>
#include <QString>

namespace license {

/// Files of authorities are small; what is larger is something else.
inline constexpr qint64 authorityFileLimit = 1'048'576;

/// Reads certificate authorities (PEM) that a person wants to trust for one service. Nothing is trusted by this: show
/// the fingerprints first. InvalidInput, whose detail says what is wrong and with which certificate, where the file is
/// missing, a folder, empty or too large, holds a private key or no certificate, or where any certificate in it cannot
/// be read, is none of an authority, or is not valid at `now`.
Result<Authorities> readAuthorityFile(const QString &path, Instant now);
/// The same for the content of such a file; also of what has been kept with a service, with `now` left out: then an
/// expired one is shown, too.
Result<Authorities> parseAuthorities(const QByteArray &pem, std::optional<Instant> now);
/// The certificates of a text, none of them judged: those that are trusted where a connection names its authorities.
QVector<CertificateInfo> certificatesIn(const QByteArray &pem);

} // namespace license
