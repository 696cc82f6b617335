// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/certificateinfo.h"
#include "core/domain/service.h"

#include <QString>
#include <QVector>

namespace license::text {

/// One item that a connection asks a person to trust, made safe to show.
struct TrustValue
{
    QString words;
    QByteArray sha256; ///< of a certificate; otherwise empty
    bool operator==(const TrustValue &) const = default;
};

/// A line that a person compares before trusting a connection.
struct TrustFact
{
    QString caption;
    QVector<TrustValue> values;
    bool operator==(const TrustFact &) const = default;
};

/// A line that a new connection file changes.
struct TrustChange
{
    QString caption;
    QVector<TrustValue> gone;
    QVector<TrustValue> come;
    bool operator==(const TrustChange &) const = default;
};

/// Address, account, installation, deployment, the identifiers of the signing keys, which are fingerprints themselves,
/// and the authorities. `authorities` are the certificates of the connection file, `added` those that a person of this
/// computer has added.
QVector<TrustFact> trustFacts(const Connection &connection, const QVector<CertificateInfo> &authorities,
                              const QVector<CertificateInfo> &added = {});

/// The differences between the facts of two connections, line by line.
QVector<TrustChange> trustChanges(const QVector<TrustFact> &before, const QVector<TrustFact> &after);

/// The instruction for all of them, in one sentence.
QString compareTrust();

} // namespace license::text
