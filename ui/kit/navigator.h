// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/pageid.h"

#include <QObject>

class QWidget;

namespace license::ui {

class NoticeStrip;

/// What a feature may do to the window around its page, and all that it knows of it.
class Navigator : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual PageId currentPage() const = 0;
    virtual void go(PageId page) = 0;
    /// The parent of dialogs.
    virtual QWidget *window() const = 0;
    /// The strip under the banner that asks for something, in nobody's way.
    virtual NoticeStrip *notice() const = 0;
    /// Nothing leaves a demo.
    virtual bool isDemo() const = 0;

signals:
    /// The person, or the window by itself, has gone elsewhere.
    void pageChanged(license::ui::PageId page);
};

} // namespace license::ui
