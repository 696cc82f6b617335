// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/certificateinfo.h"
#include "ui/kit/pagedialog.h"

namespace license::ui {

/// Shows the authorities of a file before they are trusted: subject, issuer, validity and fingerprint of each. A person
/// can accept them after confirming the comparison of the fingerprints.
class AuthorityDialog final : public PageDialog
{
    Q_OBJECT
public:
    AuthorityDialog(const QVector<CertificateInfo> &authorities, const QString &service, Instant now, QWidget *parent);

private:
    QWidget *makeAuthority(const CertificateInfo &authority, qsizetype number, Instant now);
};

} // namespace license::ui
