// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QStackedWidget>

namespace license::ui {

class ActionButton;
class BusyIndicator;
class IconLabel;
class PlainLabel;

/// Shows a page's content, or a text in its place: nothing there yet, loading, failed, no match.
class EmptyState final : public QStackedWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *content, QWidget *parent = nullptr);

    void showContent();
    /// `action` is the text of a button that emits actionRequested(); no button if it is empty.
    void showWords(const QIcon &icon, const QString &headline, const QString &detail, const QString &action = {});
    void showBusy(const QString &headline);

signals:
    void actionRequested();

private:
    IconLabel *m_icon;
    BusyIndicator *m_busy;
    PlainLabel *m_headline;
    PlainLabel *m_detail;
    ActionButton *m_action;
};

} // namespace license::ui
