// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/servicestate.h"
#include "core/text/managementwords.h"
#include "ui/kit/scrollpage.h"

#include <optional>

namespace license::ui {

class AccountPanel;
class AttentionPanel;
class ChangesPanel;
class PlainLabel;

/// `Settings › License`: what needs attention, the last refresh's changes, and the account's panel. Passive: it shows
/// values and emits a person's requests.
class LicensePage final : public ScrollPage
{
    Q_OBJECT
public:
    /// `refresh` verifies the license now.
    explicit LicensePage(QAction *refresh, QWidget *parent = nullptr);

    /// `unlicensed` objects have no license; nothing while that is not known.
    void present(const ServiceState &state, const LicenseStatus &status, Instant now,
                 std::optional<qint64> unlicensed = {});
    /// What the Management Service reports and needs attention, and `origin`: who has reported it, and when.
    void presentReported(const QVector<text::ManagementNotice> &notices, const QString &origin);
    /// Whether the access token can be replaced here: not if it comes from a file.
    void setTokenAvailable(bool available);
    /// Why a person may not refresh; empty if they may.
    void setRefusal(const QString &why);

signals:
    void detailsRequested();
    void moreLicensesRequested();
    void renewalRequested();
    void changesDismissed();
    void licenseRequested(const QString &type);
    void unlicensedRequested();
    void tokenRequested();
    void organizationsRequested();
    void signInRequested();

private:
    QWidget *makeNotice();

    PlainLabel *m_noticeWords;
    QWidget *m_notice;
    AttentionPanel *m_attention;
    ChangesPanel *m_changes; ///< above the account, and before it for Tab
    AccountPanel *m_account;
};

} // namespace license::ui
