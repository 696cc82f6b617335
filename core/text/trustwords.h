// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/certificateinfo.h"
#include "core/domain/service.h"

#include <QString>
#include <QVector>

namespace license::text {

/// One thing that a connection asks to be trusted, made safe to show.
struct TrustValue
{
    QString words;
    QByteArray sha256; ///< of a certificate; empty for everything else
    bool operator==(const TrustValue &) const = default;
};

/// A line of what a person compares before a connection is trusted.
struct TrustFact
{
    QString caption;
    QVector<TrustValue> values;
    bool operator==(const TrustFact &) const = default;
};

/// A line that another connection file changes.
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

/// What differs between the facts of two connections, line by line.
QVector<TrustChange> trustChanges(const QVector<TrustFact> &before, const QVector<TrustFact> &after);

/// What to do with all of it, in one sentence.
QString compareTrust();

} // namespace license::text
