// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/servicestate.h"
#include "ui/kit/scrollpage.h"

namespace license::ui {

class AccountPanel;
class ChangesPanel;
class PlainLabel;

/// `Settings › License`: the account's panel, and the last refresh's changes. Passive: it shows values and emits a
/// person's requests.
class LicensePage final : public ScrollPage
{
    Q_OBJECT
public:
    /// `refresh` verifies the license now.
    explicit LicensePage(QAction *refresh, QWidget *parent = nullptr);

    void present(const ServiceState &state, const LicenseStatus &status, Instant now);

signals:
    void detailsRequested();
    void moreLicensesRequested();
    void changesDismissed();

private:
    QWidget *makeNotice();

    PlainLabel *m_noticeWords;
    QWidget *m_notice;
    AccountPanel *m_account;
    ChangesPanel *m_changes;
};

} // namespace license::ui
