// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include <chrono>

namespace license::ui {

class ActionButton;
class BusyIndicator;
class PlainLabel;

/// The last line of a dialog that stays until its work has succeeded: what it waits for, then the buttons. A wait for
/// the keyring turns the submitting button into *Try again* after a while; a second button goes on without what failed.
class SubmitBar final : public QWidget
{
    Q_OBJECT
public:
    enum class Default { Submit, Cancel };

    /// `name` is the prefix of its parts' names. `patience` is the wait until *Try again* is offered.
    SubmitBar(const QString &name, const QString &submit, Default button, QWidget *parent,
              std::chrono::milliseconds patience = std::chrono::seconds{10});

    void showIdle(bool canSubmit);
    void showWorking(const QString &words);
    void showKeyring();
    /// Offers a second way until the next work; empty words withdraw it.
    void offerInstead(const QString &words);

signals:
    void submitted();
    /// While the keyring is slow.
    void againRequested();
    void insteadRequested();
    void cancelled();

private:
    void present(const QString &words, bool working);

    const QString m_submitWords;
    PlainLabel *m_words;
    BusyIndicator *m_busy;
    ActionButton *m_instead;
    ActionButton *m_submit;
    ActionButton *m_cancel;
    QTimer m_patience;
    bool m_keyring = false;
};

} // namespace license::ui
