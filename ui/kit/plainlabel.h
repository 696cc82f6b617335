// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace license::ui {

/// The only label of the window: it shows its text literally, whatever a server puts into it, and takes its color from
/// the palette. No other code in ui/ creates a QLabel.
class PlainLabel final : public QLabel
{
    Q_OBJECT
public:
    /// Body: the palette's text. Secondary: units, ages, sources. Section: bold. Title: 1.4 times, semi-bold.
    enum class Role { Body, Secondary, Section, Title };

    explicit PlainLabel(QWidget *parent = nullptr);
    PlainLabel(Role role, QWidget *parent);
    PlainLabel(Role role, const QString &text, QWidget *parent);
    /// A label whose text wraps into as many lines as necessary.
    static PlainLabel *wrapped(Role role, const QString &text, QWidget *parent);

    /// One line that ends in "…" if it does not fit; the full text is in the tooltip and for screen readers.
    void setElided(bool elided);
    /// Words longer than a line may break, values may not: see breakable() and unbroken(). A screen reader gets the
    /// original text.
    void setText(const QString &text);
    /// The original text.
    QString words() const;
    /// Sets the text, also for screen readers; empty text hides the label.
    void setTextOrHide(const QString &text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using QLabel::setTextFormat;
    void applyRole();
    void alignLeading();

    Role m_role = Role::Body;
    bool m_elided = false;
    QString m_given;
    bool m_namedByText = false; ///< the accessible name is the original text
    bool m_applying = false;
};

} // namespace license::ui
