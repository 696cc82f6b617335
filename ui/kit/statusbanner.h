// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/banner.h"
#include "ui/kit/grouppanel.h"

#include <QTimer>

class QBoxLayout;

namespace license::ui {

class ActionButton;
class BusyIndicator;
class Disclosure;
class IconLabel;
class PlainLabel;

/// The only place that tells whether all is well: a bold line, plain ones, the findings for support behind `Details`,
/// the buttons that may cure it, a line on clock trouble. A calm one is a single line. It uses edge, icon and text.
/// Wakes only when its text is outdated, and then requests the next one.
class StatusBanner final : public GroupPanel
{
    Q_OBJECT
public:
    explicit StatusBanner(QWidget *parent = nullptr);

    void present(const text::Banner &banner);
    const text::Banner &value() const { return m_banner; }
    /// Whether to offer a connection check, and to replace the access token.
    void setCheckAvailable(bool available);
    void setTokenAvailable(bool available);
    /// Leaves out the cause, where a low window has no room for it and the page tells it anyway; the tooltip has it.
    void setBrief(bool brief);
    /// Why a person may not refresh, and not replace the token; empty if they may.
    void setRefusals(const QString &refresh, const QString &token);

signals:
    /// For the banner's service, which on the Overview may differ from the current one.
    void refreshRequested();
    void checkRequested();
    void tokenRequested();
    void cancelRequested();
    void contactRequested();
    /// The text has become outdated as time passes.
    void outdated();
    /// It shows something new, other than a countdown; screen readers have been notified.
    void announced();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    ActionButton *addButton(const QString &name, const QString &text, void (StatusBanner::*signal)());
    void showButtons();
    bool isCalm() const;
    bool fitsOneLine() const;
    void arrange();
    void placeButtons(bool stacked);
    void announce(const text::Banner &before);

    text::Banner m_banner;
    bool m_brief = false;
    bool m_checkAvailable = false;
    bool m_tokenAvailable = false;
    QBoxLayout *m_sides; ///< text and buttons; stacked in a narrow window
    QBoxLayout *m_row;   ///< icon and text
    QBoxLayout *m_words; ///< headline and detail; beside each other while all is calm
    QBoxLayout *m_buttons;
    QBoxLayout *m_below; ///< `Details` below the text
    IconLabel *m_icon;
    BusyIndicator *m_busy;
    PlainLabel *m_headline;
    PlainLabel *m_detail;
    PlainLabel *m_cause;
    Disclosure *m_technical;
    QWidget *m_toggle; ///< of them
    QWidget *m_clock;
    IconLabel *m_clockIcon;
    PlainLabel *m_clockLine;
    ActionButton *m_token;
    ActionButton *m_refresh;
    ActionButton *m_check;
    ActionButton *m_cancel;
    ActionButton *m_contact;
    QTimer m_timer;
};

} // namespace license::ui
