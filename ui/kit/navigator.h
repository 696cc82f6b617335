// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/team.h"
#include "ui/kit/pageid.h"

#include <QObject>

#include <optional>

class QWidget;

namespace license::ui {

class NoticeStrip;

/// The actions of a feature on the window around its page, and everything it knows about the window.
class Navigator : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual PageId currentPage() const = 0;
    virtual void go(PageId page) = 0;
    /// The parent of dialogs.
    virtual QWidget *window() const = 0;
    /// The strip below the banner for requests that do not block.
    virtual NoticeStrip *notice() const = 0;
    /// A demo hands nothing to other programs.
    virtual bool isDemo() const = 0;
    /// The strip that says why a key or a menu did nothing.
    virtual NoticeStrip *refusal() const = 0;

    /// What the role at a team's database permits.
    void setRights(const std::optional<TeamRights> &rights);
    /// Why it does not permit this; empty if it does.
    QString refusalOf(TeamAct act) const;
    /// The same for what a person has asked for: says it.
    bool refuses(TeamAct act) const;

signals:
    /// refusalOf() says something else from now on.
    void rightsChanged();
    /// The person, or the window by itself, has gone elsewhere.
    void pageChanged(license::ui::PageId page);

private:
    std::optional<TeamRights> m_rights;
};

} // namespace license::ui
