// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/secretsearch.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace license::report {

/// Removes content that must not leave this computer: apparent credentials, and known secrets in any spelling
/// (SecretSearch).
class Redactor
{
public:
    /// A known secret; one of fewer than four bytes would blot out half of the text and is left to the patterns.
    void addSecret(const QByteArray &secret);

    QByteArray redacted(const QByteArray &text) const;
    QString redacted(const QString &text) const;

private:
    std::shared_ptr<SecretSearch> m_secrets = std::make_shared<SecretSearch>();
};

} // namespace license::report
