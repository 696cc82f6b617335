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

/// A new authority of our own (ECDSA P-256), good for ten years from `now` (seconds since 1970).
Result<Certificate> makeAuthority(qint64 now);

/// A server certificate for 127.0.0.1, ::1 and localhost, signed by the authority. It is good for 397 days, the longest
/// that every TLS client takes, and begins a day before `now`, so that a client whose clock is a little behind agrees.
Result<Certificate> makeServerCertificate(const Certificate &authority, qint64 now);

/// Whether the authority has signed the certificate, both PEM.
bool isIssuedBy(const QByteArray &certificate, const QByteArray &authority);

} // namespace license::server
