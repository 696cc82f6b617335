// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace license::report {

/// Takes out of a text what must not leave this computer: what looks like a credential, and secrets that are known, in
/// whatever coding they stand there: plain, percent-coded, hex, base64 at each of its three offsets, UTF-16.
class Redactor
{
public:
    /// A secret that is known; one of fewer than four bytes would blot out half of the text and is left to the
    /// patterns.
    void addSecret(const QByteArray &secret);

    QByteArray redacted(const QByteArray &text) const;
    QString redacted(const QString &text) const;

private:
    QList<QByteArray> m_codings; ///< the longest first
};

} // namespace license::report
