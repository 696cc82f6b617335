// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/certificateinfo.h"
#include "core/domain/result.h"

#include <QByteArray>
#include <QString>

namespace license {

/// Authority files are small; a larger file is something else.
inline constexpr qint64 authorityFileLimit = 1'048'576;

/// Reads certificate authorities (PEM) that a person wants to trust for one service. This trusts nothing: show the
/// fingerprints first. InvalidInput, whose detail names the problem and the certificate, if the file is missing, a
/// folder, empty or too large, contains a private key or no certificate, or if any certificate in it is unreadable, not
/// an authority, or not valid at `now`.
Result<Authorities> readAuthorityFile(const QString &path, Instant now);
/// The same for the content of such a file; also for stored authorities, without `now`: then expired ones are included.
Result<Authorities> parseAuthorities(const QByteArray &pem, std::optional<Instant> now);
/// The certificates of a text, unchecked: the trusted ones if a connection names its authorities.
QVector<CertificateInfo> certificatesIn(const QByteArray &pem);

} // namespace license
