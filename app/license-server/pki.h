// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QByteArray>

namespace license::server {

/// A certificate and its key, both PEM.
struct Certificate
{
    QByteArray certificate;
    QByteArray key;
};

/// A new authority of our own (ECDSA P-256), valid for ten years from `now` (seconds since 1970).
Result<Certificate> makeAuthority(qint64 now);

/// A server certificate for 127.0.0.1, ::1 and localhost, signed by the authority. It is valid for 397 days, the
/// maximum that every TLS client accepts, and starts a day before `now`, so that a client whose clock is slightly
/// behind accepts it.
Result<Certificate> makeServerCertificate(const Certificate &authority, qint64 now);

/// Whether the authority has signed the certificate, both PEM.
bool isIssuedBy(const QByteArray &certificate, const QByteArray &authority);

} // namespace license::server
