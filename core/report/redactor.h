// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/secretsearch.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace license::report {

/// Takes out of a text what must not leave this computer: what looks like a credential, and secrets that are known, in
/// whatever spelling they stand there (SecretSearch).
class Redactor
{
public:
    /// A secret that is known; one of fewer than four bytes would blot out half of the text and is left to the
    /// patterns.
    void addSecret(const QByteArray &secret);

    QByteArray redacted(const QByteArray &text) const;
    QString redacted(const QString &text) const;

private:
    std::shared_ptr<SecretSearch> m_secrets = std::make_shared<SecretSearch>();
};

} // namespace license::report
