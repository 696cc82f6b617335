// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/pageid.h"

#include <QObject>

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

signals:
    /// The person, or the window by itself, has gone elsewhere.
    void pageChanged(license::ui::PageId page);
};

} // namespace license::ui
